package org.tessera.console.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tessera.console.i18n.Messages;
import org.tessera.map.engine.LegendWords;
import org.tessera.map.layer.Layer;

/** What legends call the layers of the map, in the language of now. Stateless. */
final class MapWords {

    private static final Set<MapLayerKind> THEMES = EnumSet.of(MapLayerKind.DENSITY, MapLayerKind.OVERDUE_SHARE, MapLayerKind.HEAT);
    /** What a reader of a sheet needs no words for, or what only means something on the screen. */
    private static final Set<MapLayerKind> UNSAID = EnumSet.of(MapLayerKind.GROUND, MapLayerKind.STREETS, MapLayerKind.GRATICULE,
            MapLayerKind.SELECTED, MapLayerKind.DRAFT_WORK, MapLayerKind.DRAFT_GESTURE, MapLayerKind.LINKS, MapLayerKind.FINDINGS);

    private MapWords() {
    }

    /** Only what the layer list does not explain itself. */
    static LegendWords onScreen(Messages messages) {
        return words(messages, THEMES, null);
    }

    /** Everything that a printed map shows. */
    static LegendWords onPaper(Messages messages, LiveLayers live) {
        return words(messages, EnumSet.complementOf(EnumSet.copyOf(UNSAID)), live);
    }

    private static LegendWords words(Messages messages, Set<MapLayerKind> said, LiveLayers live) {
        return new LegendWords(layer -> said.contains(MapStack.kind(layer)) ? messages.text("layer." + MapStack.kind(layer).name()) : "",
                layer -> note(messages, layer), CaseThemes::number,
                layer -> live == null ? List.of() : live.samples(MapStack.kind(layer), messages::text));
    }

    private static String note(Messages messages, Layer layer) {
        return switch (MapStack.kind(layer)) {
            case HEAT -> messages.text("legend.heat", Math.round(CaseThemes.RADIUS));
            case DENSITY -> messages.text("legend.density");
            case OVERDUE_SHARE -> messages.text("legend.overdue");
            default -> "";
        };
    }
}
