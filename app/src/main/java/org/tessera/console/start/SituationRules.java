package org.tessera.console.start;

import java.time.Duration;

import org.tessera.dispatch.ReplayDriver;
import org.tessera.dispatch.UnitSimulation;

/** Lets the rules of the replay act about once a second, on a thread of their own. */
final class SituationRules implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final UnitSimulation simulation;
    private final ReplayDriver replay;
    private Thread thread;

    SituationRules(UnitSimulation simulation, ReplayDriver replay) {
        this.simulation = simulation;
        this.replay = replay;
    }

    void start() {
        thread = Thread.ofVirtual().name("situation-rules").start(() -> {
            try {
                while (true) {
                    Thread.sleep(BEAT);
                    replay.tick();
                    simulation.tick();
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
