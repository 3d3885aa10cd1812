package org.tessera.console.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.situation.Picture;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.live.PointSet;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnitTracksTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final UnitTracks tracks = new UnitTracks(MapPalette.of(Theme.values()[0]));

    private static Picture picture(int second, UnitState state, double lon) {
        Unit unit = new Unit("P-1", "patrol", "area", Set.of(), state, state.isAssigned() ? "1001" : null, NOON, true);
        Position at = new Position("P-1", new GeometryFactory().createPoint(new Coordinate(lon, 42)), NOON.plusSeconds(second), 5);
        return new Picture(NOON.plusSeconds(second), second, List.of(), List.of(unit), Map.of("P-1", at), List.of(), Map.of());
    }

    @Test
    void unitUnderWayGlidesBehindTheClockAndPointsWhereItGoes() {
        tracks.layer(picture(0, UnitState.DISPATCHED, -71), 60);
        LiveLayer layer = tracks.layer(picture(60, UnitState.EN_ROUTE, -70.99), 60);
        assertEquals(90, layer.set().heading(0), 1e-6);
        assertEquals("P-1", layer.set().labels().get(0));
        double[] place = new double[2];
        layer.at(NOON.plusSeconds(90)).place(0, place);
        assertEquals(WebMercator.x(-70.995), place[0], 1e-3, "half a minute of situation time after the fix, a minute behind");
        assertEquals(2, layer.set().tracks().fixes(0));
    }

    @Test
    void stateChangesWithoutAFixAndWhoArrivedPointsNowhere() {
        tracks.layer(picture(0, UnitState.EN_ROUTE, -71), 1);
        tracks.layer(picture(60, UnitState.EN_ROUTE, -70.99), 1);
        LiveLayer arrived = tracks.layer(picture(60, UnitState.ON_SCENE, -70.99), 1);
        assertEquals(UnitState.ON_SCENE.ordinal(), arrived.set().symbol(0));
        assertTrue(Double.isNaN(arrived.set().heading(0)));
    }

    @Test
    void clockThatGoesBackBeginsANewPastAndUnitsThatLeaveAreNotShown() {
        tracks.layer(picture(60, UnitState.AVAILABLE, -70.99), 1);
        PointSet earlier = tracks.layer(picture(0, UnitState.AVAILABLE, -71), 1).set();
        assertEquals(WebMercator.x(-71), earlier.x(0), 1e-6);
        assertEquals(1, earlier.tracks().fixes(0));
        Picture nobody = new Picture(NOON.plusSeconds(90), 9, List.of(), List.of(), Map.of(), List.of(), Map.of());
        assertEquals(0, tracks.layer(nobody, 1).set().count());
    }
}
