package org.tessera.console.map;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.style.PaintRule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaseThemesTest {

    private final Desktop desktop = new Desktop();

    private static BaseLayers base() {
        GeometryFactory geometry = new GeometryFactory();
        FeatureSet grids = FeatureSet.builder()
                .add("G1", geometry.toGeometry(new Envelope(-71.1, -71.0, 42.3, 42.35)), Map.of(BaseLayers.PARENT, "C1"))
                .add("G2", geometry.toGeometry(new Envelope(-71.0, -70.9, 42.3, 42.35)), Map.of(BaseLayers.PARENT, "C2")).build();
        FeatureSet communities = FeatureSet.builder()
                .add("C1", geometry.toGeometry(new Envelope(-71.1, -71.0, 42.3, 42.35)), Map.of(BaseLayers.SQUARE_KILOMETRES, 2.0))
                .add("C2", geometry.toGeometry(new Envelope(-71.0, -70.9, 42.3, 42.35)), Map.of(BaseLayers.SQUARE_KILOMETRES, 2.0)).build();
        return new BaseLayers(Map.of(MapLayerKind.GRIDS, grids, MapLayerKind.COMMUNITIES, communities), new Envelope());
    }

    private CaseThemes themes() {
        desktop.show(List.of(SmallTown.caseFile("1", "A", Duration.ofHours(-1), -71.05),
                SmallTown.caseFile("2", "A", Duration.ofHours(3), -71.06), SmallTown.caseFile("3", "A", null, -71.04)),
                List.of(), List.of());
        return CaseThemes.of(desktop.situation.picture(), base(), MapPalette.of(Theme.LIGHT));
    }

    private static String word(FeatureLayer layer, int feature) {
        for (int rule = 0; rule < layer.table().rules().size(); rule++) {
            if (layer.table().matches(feature, rule)) {
                return layer.table().rules().get(rule).name();
            }
        }
        return "";
    }

    @Test
    void casesAreCountedForTheCommunityOfTheirGrid() {
        CaseThemes themes = themes();
        assertEquals(3, themes.heat().points().size());
        assertEquals("0.8 – 1.5", word(themes.density(), 0));
        assertTrue(word(themes.density(), 1).startsWith("0"));
        assertEquals("20 % – 40 %", word(themes.overdue(), 0), "one of three is overdue");
    }

    @Test
    void aShareOfNoCaseIsADashAndNotZero() {
        FeatureLayer overdue = themes().overdue();
        assertEquals("—", word(overdue, 1));
        assertEquals(List.of("0 % – 20 %", "20 % – 40 %", "40 % – 60 %", "60 % – 80 %", "80 % – 100 %", "—"),
                overdue.table().rules().stream().map(PaintRule::name).toList());
    }

    @Test
    void layersStandInTheOrderOfTheirKindsAndAreOffAtFirst() {
        CaseThemes themes = themes();
        MapViewModel model = new MapViewModel(desktop.situation, desktop.wording);
        List<Layer> stack = MapStack.of(List.of(themes.heat(), themes.overdue(), themes.density()), model::shows);
        assertEquals(List.of("density", "overdue_share", "heat"), stack.stream().map(Layer::id).toList());
        assertTrue(stack.stream().noneMatch(Layer::visible));
        model.show(MapLayerKind.HEAT, true);
        MapViewModel again = new MapViewModel(desktop.situation, desktop.wording);
        again.restore(model.saved());
        assertTrue(again.shows(MapLayerKind.HEAT));
        again.restore("grids,units");
        assertTrue(!again.shows(MapLayerKind.HEAT) && !again.shows(MapLayerKind.GRIDS) && again.shows(MapLayerKind.CASES));
    }
}
