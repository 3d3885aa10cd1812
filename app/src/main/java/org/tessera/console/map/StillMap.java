package org.tessera.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.locationtech.jts.geom.Envelope;

import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Picture;
import org.tessera.console.theme.MapPalette;
import org.tessera.map.engine.MapLegend;
import org.tessera.map.engine.PrintArea;
import org.tessera.map.export.MapSheet;
import org.tessera.map.export.PaperSize;
import org.tessera.map.layer.DegreeLines;
import org.tessera.map.layer.Directions;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.style.Ground;
import org.tessera.map.view.Viewport;

/**
 * The console's map of one moment without a console: the same layers, for print.
 *
 * @param picture  the moment
 * @param base     areas and streets
 * @param palette  colours
 * @param messages words
 */
public record StillMap(Picture picture, BaseLayers base, MapPalette palette, Messages messages) {

    private static final int SIDE = 1000;
    private static final double PADDING = 12;

    /** The sheet that shows a box in degrees, or the whole place when the box is null. */
    public MapSheet sheet(Envelope box, Set<MapLayerKind> shown, PaperSize paper, double dpi, MapSheet.Words words, boolean legend) {
        LiveLayers live = new LiveLayers(palette);
        List<Layer> parts = new ArrayList<>(base.layers(palette));
        CaseThemes themes = CaseThemes.of(picture, base, palette);
        parts.addAll(List.of(themes.heat(), themes.density(), themes.overdue(), live.sensors(picture), live.cases(picture),
                live.units(picture, 0), GraticuleLayer.of(MapLayerKind.GRATICULE.id(), MapLayerKind.GRATICULE.id(),
                        new DegreeLines(Directions.LETTERS), Ground.of(0xFF000000 | palette.land()))));
        List<Layer> layers = MapStack.of(parts, shown::contains);
        double shape = paper.height() / paper.width();
        Viewport view = Viewport.world(SIDE, (int) Math.max(1, Math.round(SIDE * shape)))
                .fit(box == null ? base.extent() : box, PADDING);
        double scale = PrintArea.of(view, Math.max(1, (int) (paper.width() * dpi / 72)), Math.max(1, (int) (paper.height() * dpi / 72)),
                dpi).viewport().scaleDenominator();
        return new MapSheet(paper, dpi, new MapSheet.Content(view, layers, Selection.NONE, 0xFF000000 | palette.water()), words,
                legend ? MapLegend.of(layers, scale, MapWords.onPaper(messages, live)) : List.of(), true);
    }
}
