package org.tessera.map.fx;

import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

import org.tessera.map.view.Viewport;

/** A smooth movement from one viewport to another: centre straight, resolution by equal factors. */
final class Flight extends Transition {

    private final Viewport from;
    private final Viewport to;
    private final Consumer<Viewport> mover;

    Flight(Viewport from, Viewport to, Duration duration, Consumer<Viewport> mover) {
        this.from = from;
        this.to = to;
        this.mover = mover;
        setCycleDuration(duration);
        setInterpolator(Interpolator.EASE_BOTH);
    }

    @Override
    protected void interpolate(double share) {
        double resolution = from.resolution() * Math.pow(to.resolution() / from.resolution(), share);
        // The centre follows the resolution, so that the target does not rush by while the picture is large.
        double way = from.resolution() == to.resolution() ? share
                : (from.resolution() - resolution) / (from.resolution() - to.resolution());
        mover.accept(share >= 1 ? to : from.at(from.centreX() + (to.centreX() - from.centreX()) * way,
                from.centreY() + (to.centreY() - from.centreY()) * way, resolution));
    }
}
