package org.tessera.map.tool;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.tessera.map.engine.Scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReadingOrderTest {

    @Test
    void rowsGoFromNorthToSouthAndEachFromWestToEastWhatIsOutOfViewIsLeftOut() {
        var layer = ToolScenes.layer(Scenes.box(0.15, 0.02, 0.16, 0.03), Scenes.box(0.05, 0.02, 0.06, 0.03),
                Scenes.box(0.05, 0.08, 0.06, 0.09), Scenes.box(5, 5, 6, 6), Scenes.box(0.15, 0.0801, 0.16, 0.0901));
        assertEquals(List.of("f2", "f4", "f1", "f0"), ReadingOrder.of(ToolScenes.VIEW, layer).stream()
                .map(ReadingOrder.Stop::featureId).toList());
        assertEquals(List.of(), ReadingOrder.of(ToolScenes.VIEW, layer.withVisible(false)));
    }
}
