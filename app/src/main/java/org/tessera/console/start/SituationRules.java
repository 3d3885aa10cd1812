package org.tessera.console.start;

import java.time.Duration;

import org.tessera.dispatch.ReplayDriver;
import org.tessera.dispatch.UnitSimulation;

/** Lets the rules of the replay act about once a second, and plans whose day has come take effect, on a thread of its own. */
final class SituationRules implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(1);
    /** Beats between two looks at the plans. */
    private static final int PLANS_EVERY = 10;

    private final UnitSimulation simulation;
    private final ReplayDriver replay;
    private final Runnable plansDue;
    private Thread thread;

    SituationRules(UnitSimulation simulation, ReplayDriver replay, Runnable plansDue) {
        this.simulation = simulation;
        this.replay = replay;
        this.plansDue = plansDue;
    }

    void start() {
        thread = Thread.ofVirtual().name("situation-rules").start(() -> {
            try {
                for (int beat = 0; true; beat++) {
                    Thread.sleep(BEAT);
                    replay.tick();
                    simulation.tick();
                    if (beat % PLANS_EVERY == 0) {
                        plansDue.run();
                    }
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
