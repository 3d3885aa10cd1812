package org.tessera.map.export;

import java.util.List;

import org.tessera.map.engine.LegendSection;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.view.Viewport;

/**
 * Everything that a printed map shows. All words are the caller's.
 *
 * @param paper    size
 * @param dpi      device pixels an inch
 * @param content  the map
 * @param words    title and footer
 * @param legend   sections, empty for none
 * @param furnished whether there are margin, scale bar, north arrow and footer; otherwise the map, and a title and a legend if any, fill
 *                 the sheet
 */
public record MapSheet(PaperSize paper, double dpi, Content content, Words words, List<LegendSection> legend, boolean furnished) {

    /** Keeps its own copy. */
    public MapSheet {
        legend = List.copyOf(legend);
    }

    /**
     * The map of a sheet.
     *
     * @param view      all of which is shown
     * @param layers    lowest first
     * @param selection drawn highlighted
     * @param canvas    0xAARRGGBB
     */
    public record Content(Viewport view, List<Layer> layers, Selection selection, int canvas) {

        /** Keeps its own copy. */
        public Content {
            layers = List.copyOf(layers);
        }
    }

    /**
     * The words of a sheet; each may be empty.
     *
     * @param title       at the top
     * @param attribution whose data it is
     * @param date        of the picture
     * @param north       letter over the north arrow
     */
    public record Words(String title, String attribution, String date, String north) {
    }

    /** Device pixels across. */
    public int pixelsWide() {
        return Math.max(1, (int) Math.round(paper.width() * dpi / 72));
    }

    /** Device pixels down. */
    public int pixelsHigh() {
        return Math.max(1, (int) Math.round(paper.height() * dpi / 72));
    }
}
