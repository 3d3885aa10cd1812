package org.tessera.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongSupplier;

/** A clock that runs from an anchor at a speed, on monotonic ticks so that it never jumps with the wall clock. */
public final class ReplayClock implements DrivenClock {

    private final LongSupplier nanoTicks;
    private Instant anchor;
    private long anchorTick;
    private double speed;

    /** A clock that starts at {@code setting}, on the machine's monotonic time. */
    public ReplayClock(ClockSetting setting) {
        this(setting, System::nanoTime);
    }

    /**
     * @param nanoTicks monotonic nanoseconds; tests pass their own
     */
    public ReplayClock(ClockSetting setting, LongSupplier nanoTicks) {
        this.nanoTicks = Objects.requireNonNull(nanoTicks);
        this.anchor = setting.now();
        this.anchorTick = nanoTicks.getAsLong();
        this.speed = checked(setting.speed());
    }

    @Override
    public synchronized Instant now() {
        double elapsed = (nanoTicks.getAsLong() - anchorTick) * speed;
        return anchor.plus(Duration.ofNanos((long) elapsed));
    }

    @Override
    public synchronized double speed() {
        return speed;
    }

    @Override
    public synchronized void setSpeed(double newSpeed) {
        double accepted = checked(newSpeed);
        setNow(now());
        speed = accepted;
    }

    @Override
    public synchronized void setNow(Instant instant) {
        anchor = Objects.requireNonNull(instant);
        anchorTick = nanoTicks.getAsLong();
    }

    private static double checked(double speed) {
        if (!(speed >= 0 && speed <= 86_400)) {
            throw new IllegalArgumentException("speed must lie in 0…86400, not " + speed);
        }
        return speed;
    }
}
