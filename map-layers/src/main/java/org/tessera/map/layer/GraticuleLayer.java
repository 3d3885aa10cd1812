package org.tessera.map.layer;

import org.tessera.map.style.Ground;

/**
 * A graticule or a kilometre grid: thin lines in tiles, and their coordinates at the upper and left edge of the view. Not hit by
 * the pointer.
 *
 * @param id      stable id
 * @param title   for people
 * @param visible whether drawn
 * @param opacity 0 to 1, of the lines
 * @param lines   which lines
 * @param look    colours
 */
public record GraticuleLayer(String id, String title, boolean visible, double opacity, GridLines lines, Look look)
        implements StaticLayer {

    /**
     * Colours, 0xAARRGGBB.
     *
     * @param line of the lines
     * @param text of the coordinates
     * @param halo about the coordinates
     */
    public record Look(int line, int text, int halo) {

        /** Quiet on a canvas. */
        public static Look on(Ground ground) {
            return ground == Ground.LIGHT ? new Look(0x665B6880, 0xFF46506A, 0xD8FFFFFF) : new Look(0x66A9B4C8, 0xFFC3CBD9, 0xD8141922);
        }
    }

    /** A visible layer. */
    public static GraticuleLayer of(String id, String title, GridLines lines, Ground ground) {
        return new GraticuleLayer(id, title, true, 1, lines, Look.on(ground));
    }

    /** Shown or hidden. */
    public GraticuleLayer withVisible(boolean shown) {
        return new GraticuleLayer(id, title, shown, opacity, lines, look);
    }

    @Override
    public Object dataRevision() {
        return lines;
    }

    @Override
    public Object styleRevision() {
        return look;
    }
}
