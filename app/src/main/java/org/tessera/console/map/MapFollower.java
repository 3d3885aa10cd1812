package org.tessera.console.map;

import java.util.Optional;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.PlaceQuality;
import org.tessera.console.situation.Situation;
import org.tessera.dispatch.Position;
import org.tessera.map.fx.MapView;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

/**
 * Keeps what the operator works on in sight: the selected unit as it moves, else the selected case. A map that shows it is never
 * moved, and one that a person holds is not either; then following again is offered.
 */
final class MapFollower {

    /** Share of the view's width and height within which the followed thing may move freely. */
    private static final double CALM = 0.8;
    private static final Duration APPROACH = Duration.millis(500);

    private final MapView map;
    private final Situation situation;
    private boolean unitLeads;

    MapFollower(MapView map, Situation situation) {
        this.map = map;
        this.situation = situation;
    }

    /** The operator chose a case or a unit: the later choice leads. */
    void chosen(boolean unit) {
        unitLeads = unit;
        keep(APPROACH);
    }

    /** Things may have moved, or a person may have moved the map. */
    void moved() {
        keep(Duration.ZERO);
    }

    private void keep(Duration duration) {
        Optional<Point> target = (unitLeads ? unit().or(this::openCase) : openCase().or(this::unit));
        if (target.isEmpty()) {
            map.travel().followNothing();
            return;
        }
        Viewport view = map.viewportProperty().get();
        double x = WebMercator.x(target.get().getX());
        double y = WebMercator.y(target.get().getY());
        Envelope seen = view.displayEnvelope();
        seen.expandBy(-seen.getWidth() * (1 - CALM) / 2, -seen.getHeight() * (1 - CALM) / 2);
        if (map.userMovedProperty().get() || !seen.contains(x, y)) {
            map.travel().follow(view.at(x, y, view.resolution()), duration);
        }
    }

    private Optional<Point> unit() {
        String id = situation.selectedUnitProperty().get();
        return id == null ? Optional.empty() : Optional.ofNullable(situation.picture().positions().get(id)).map(Position::point);
    }

    private Optional<Point> openCase() {
        return situation.picture().openCase(situation.selectedCaseProperty().get()).map(line -> line.place())
                .filter(place -> place.quality() == PlaceQuality.EXACT).map(place -> place.point());
    }
}
