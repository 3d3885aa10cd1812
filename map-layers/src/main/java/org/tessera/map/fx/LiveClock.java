package org.tessera.map.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.animation.AnimationTimer;

import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;

/**
 * Asks for pictures while live points move on their own, and no longer: at most 30 a second, 15 for pictures above 2.5 million
 * pixels. When a picture takes longer than its time, half as many are asked for until it does not. JavaFX thread.
 */
final class LiveClock extends AnimationTimer {

    private static final long EVERY = 33_000_000;
    private static final double MANY_PIXELS = 2.5e6;
    private static final long SLOWEST = 8;

    private final Runnable request;
    private InstantSource time = InstantSource.system();
    private Instant until = Instant.MIN;
    private Instant drawn = Instant.MIN;
    private double pixels;
    private long asked;
    private long slower = 1;
    private boolean waiting;
    private boolean running;

    /**
     * Stands still at first.
     *
     * @param request asks for a picture
     */
    LiveClock(Runnable request) {
        this.request = request;
    }

    /** Whose moments are shown. */
    void follow(InstantSource source) {
        time = source;
    }

    /** The layers as they look at this moment, to be drawn on so many pixels; starts the clock when something moves. */
    List<Layer> layers(List<Layer> layers, double devicePixels) {
        pixels = devicePixels;
        until = layers.stream().filter(LiveClock::follows).map(layer -> ((LiveLayer) layer).restlessUntil())
                .max(Instant::compareTo).orElse(Instant.MIN);
        waiting = true;
        asked = System.nanoTime();
        Instant moment = time.instant();
        // A clock that stands still needs no new picture; the next change of the layers looks again.
        if (!running && moment.isBefore(until) && !moment.equals(drawn)) {
            running = true;
            start();
        }
        drawn = moment;
        return at(layers, moment);
    }

    /** The layers as they look at this moment. */
    List<Layer> now(List<Layer> layers) {
        return at(layers, time.instant());
    }

    private static List<Layer> at(List<Layer> layers, Instant moment) {
        return layers.stream().map(layer -> follows(layer) ? ((LiveLayer) layer).at(moment) : layer).toList();
    }

    /** A layer that shows a moment of its own is left alone. */
    private static boolean follows(Layer layer) {
        return layer instanceof LiveLayer live && live.options().at() == null
                && (live.options().motion() != null || live.options().ageing() != null);
    }

    /** Told that the picture that was asked for last is shown. */
    void shown() {
        if (waiting) {
            waiting = false;
            long taken = System.nanoTime() - asked;
            if (taken > interval()) {
                slower = Math.min(SLOWEST, 2 * slower);
            } else if (taken < interval() / 4 && slower > 1) {
                slower /= 2;
            }
        }
    }

    /** Nanoseconds between two pictures. */
    private long interval() {
        return (pixels > MANY_PIXELS ? 2 * EVERY : EVERY) * slower;
    }

    @Override
    public void handle(long now) {
        if (!waiting && System.nanoTime() - asked >= interval()) {
            Instant moment = time.instant();
            if (moment.equals(drawn) || !moment.isBefore(until)) {
                stop();
            }
            if (!moment.equals(drawn)) {
                request.run();
            }
        }
    }

    @Override
    public void stop() {
        super.stop();
        running = false;
    }
}
