package org.tessera.console.start;

import java.time.Duration;

import org.tessera.dispatch.ReplayDriver;
import org.tessera.dispatch.SupervisionDriver;
import org.tessera.dispatch.UnitSimulation;

/**
 * Lets the rules of the replay act about once a second on a thread of its own; now and then plans whose day has come take effect, and
 * cards and what nobody answered go out.
 */
final class SituationRules implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(1);
    /** Beats between two looks at plans, cards and whistles. */
    private static final int CALM = 10;

    private final UnitSimulation simulation;
    private final ReplayDriver replay;
    private final SupervisionDriver supervision;
    private final Runnable plansDue;
    private Thread thread;

    SituationRules(UnitSimulation simulation, ReplayDriver replay, SupervisionDriver supervision, Runnable plansDue) {
        this.simulation = simulation;
        this.replay = replay;
        this.supervision = supervision;
        this.plansDue = plansDue;
    }

    void start() {
        thread = Thread.ofVirtual().name("situation-rules").start(() -> {
            try {
                for (int beat = 0; true; beat++) {
                    Thread.sleep(BEAT);
                    replay.tick();
                    simulation.tick();
                    if (beat % CALM == 0) {
                        plansDue.run();
                        supervision.tick();
                    }
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        supervision.close();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
