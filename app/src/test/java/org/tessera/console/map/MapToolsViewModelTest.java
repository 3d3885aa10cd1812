package org.tessera.console.map;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.i18n.Language;
import org.tessera.map.layer.Hit;
import org.tessera.map.tool.Measurement;
import org.tessera.map.tool.ShapeKind;
import org.tessera.map.tool.ToolResult;
import org.tessera.map.view.LonLat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapToolsViewModelTest {

    private static final LonLat PLACE = new LonLat(-71, 42);

    private final Desktop desktop = new Desktop();
    private final MapToolsViewModel tools =
            new MapToolsViewModel(new MapViewModel(desktop.situation, desktop.wording), desktop.wording);

    @Test
    void aToolInHandSaysHowItIsUsedInTheChosenLanguage() {
        tools.toolProperty().set(ConsoleTool.BOX);
        assertTrue(tools.readoutProperty().get().startsWith("Drag a box"));
        desktop.messages.speak(Language.ZH);
        assertTrue(tools.readoutProperty().get().startsWith("拖出方框"));
        tools.toolProperty().set(ConsoleTool.SELECT);
        assertEquals("", tools.readoutProperty().get());
    }

    @Test
    void aLassoTellsCountsAndNarrowsToItsCasesUntilReleased() {
        tools.take(new ToolResult.Enclosed(Map.of("cases", Set.of("1001", "1002")), false));
        assertEquals("Cases: 2", tools.readoutProperty().get());
        assertEquals(Set.of("1001", "1002"), tools.enclosedCasesProperty().get());
        tools.release();
        assertEquals(Set.of(), tools.enclosedCasesProperty().get());
        assertEquals("", tools.readoutProperty().get());
        tools.take(new ToolResult.Enclosed(Map.of(), false));
        assertEquals("Nothing there.", tools.readoutProperty().get());
    }

    @Test
    void identifyListsAllAndOpensTheCaseThatIsMeant() {
        desktop.show(List.of(SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71)), List.of(), List.of());
        tools.take(new ToolResult.Identified(List.of(new Hit("grids", "G1", List.of("G1"), 0, PLACE),
                new Hit("cases", "1001", List.of("1001"), 0, PLACE)), 1, PLACE));
        assertEquals("   Grids  G1\n▸ Cases  Rodent Activity 1001", tools.readoutProperty().get());
        assertEquals("1001", desktop.situation.selectedCaseProperty().get());
    }

    @Test
    void measurementsAreSaidInMetresAndAnOutlineThatCrossesItselfHasNone() {
        tools.take(new ToolResult.Measured(new Measurement(List.of(300.0, 250.25), Double.NaN, false), null));
        assertEquals("550.3 m over 2 stretches, on the ellipsoid", tools.readoutProperty().get());
        tools.take(new ToolResult.Measured(new Measurement(List.of(1000.0, 1000.0, 1000.0), 1234.2, false), null));
        assertEquals("1,234 m², around it 3.000 km", tools.readoutProperty().get());
        tools.take(new ToolResult.Measured(new Measurement(List.of(1.0, 1.0, 1.0), Double.NaN, true), null));
        assertEquals("The outline crosses itself: it has no area.", tools.readoutProperty().get());
    }

    @Test
    void drawingsAreKeptAndTheNewestIsTakenAway() {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(-71, 42));
        Geometry line = new GeometryFactory().createLineString(new Coordinate[] {new Coordinate(-71, 42), new Coordinate(-71, 43)});
        tools.take(new ToolResult.Drawn(ShapeKind.POINT, point));
        tools.take(new ToolResult.Drawn(ShapeKind.LINE, line));
        MapToolsViewModel again = new MapToolsViewModel(new MapViewModel(desktop.situation, desktop.wording), desktop.wording);
        again.restore(tools.drawingsProperty().get().saved() + "\nno geometry");
        assertEquals(List.of(point, line), again.drawingsProperty().get().shapes());
        assertEquals(line, again.change().orElseThrow());
        again.take(new ToolResult.Drawn(ShapeKind.LINE, line.reverse()));
        assertEquals(List.of(point, line.reverse()), again.drawingsProperty().get().shapes());
        assertFalse(again.changing());
        again.removeLast();
        assertEquals(List.of(point), again.drawingsProperty().get().shapes());
    }
}
