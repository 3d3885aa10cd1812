package org.tessera.console.map;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.map.layer.Hit;
import org.tessera.map.view.LonLat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapViewModelTest {

    private final Desktop desktop = new Desktop();
    private final MapViewModel map = new MapViewModel(desktop.situation, desktop.wording);

    @Test
    void hiddenLayersSurviveSavingAndRestoring() {
        map.show(MapLayerKind.GRIDS, false);
        map.show(MapLayerKind.UNITS, false);
        MapViewModel again = new MapViewModel(desktop.situation, desktop.wording);
        again.restore(map.saved());
        assertFalse(again.shows(MapLayerKind.GRIDS));
        assertFalse(again.shows(MapLayerKind.UNITS));
        assertTrue(again.shows(MapLayerKind.CASES));
    }

    @Test
    void aClickOnACaseOpensItAndATipSaysHowSoon() {
        desktop.show(List.of(SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71)), List.of(), List.of());
        Hit hit = new Hit("cases", "1001", List.of("1001"), 0, new LonLat(-71, 42));
        map.pick(hit);
        assertEquals("1001", desktop.situation.selectedCaseProperty().get());
        assertEquals("Rodent Activity\n1001 · Due in 24 h\n2 h left", map.tip(hit));
    }

    @Test
    void aStackIsOpenedByItsClickAndClosedByTheNextAndItsTipCounts() {
        desktop.show(List.of(SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71)), List.of(), List.of());
        map.openStack("1001");
        assertEquals("1001", map.openStackProperty().get());
        map.openStack("1001");
        assertEquals("", map.openStackProperty().get());
        map.openStack("1001");
        map.closeStack();
        assertEquals("", map.openStackProperty().get());
        Hit stack = new Hit("cases", "1001", List.of("1001", "1002"), 0, new LonLat(-71, 42));
        assertTrue(map.tip(stack).startsWith("2 cases here, the most urgent:\nRodent Activity"), map.tip(stack));
    }
}
