package org.tessera.console.map;

import java.util.function.Supplier;
import javafx.util.Duration;

import org.tessera.map.fx.MapView;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LiveMarks;

/**
 * What a click on gathered cases does: the map comes nearer until they come apart; what shares a place is spread out instead.
 * Screen thread.
 */
final class CaseStacks {

    /** Mercator metres a pixel: nearer than this a map shows nothing new. */
    private static final double CLOSEST = 0.5;

    private final MapView map;
    private final MapViewModel model;
    private final Supplier<LiveLayer> cases;

    CaseStacks(MapView map, MapViewModel model, Supplier<LiveLayer> cases) {
        this.map = map;
        this.model = model;
        this.cases = cases;
    }

    /** A click on something; what is no stack goes to the model. */
    void pick(Hit hit) {
        if (hit.cluster() && MapLayerKind.CASES.id().equals(hit.layerId())) {
            LiveMarks.approach(cases.get(), map.viewportProperty().get(), hit.featureId(), CLOSEST).ifPresentOrElse(
                    view -> map.travel().visit(view, Duration.millis(400)), () -> model.openStack(hit.featureId()));
        } else {
            model.pick(hit);
        }
    }
}
