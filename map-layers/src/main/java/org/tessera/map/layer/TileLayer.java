package org.tessera.map.layer;

/**
 * Pictures of the ground: image tiles or a georeferenced raster.
 *
 * @param id      stable id
 * @param title   for people
 * @param visible whether drawn
 * @param opacity 0 to 1
 * @param imagery where the pictures come from
 * @param colours how their colours are changed
 */
public record TileLayer(String id, String title, boolean visible, double opacity, Imagery imagery, ColourMatrix colours)
        implements StaticLayer {

    /** A visible layer in its own colours. */
    public static TileLayer of(String id, String title, Imagery imagery) {
        return new TileLayer(id, title, true, 1, imagery, ColourMatrix.PLAIN);
    }

    /** Shown or hidden. */
    public TileLayer withVisible(boolean shown) {
        return new TileLayer(id, title, shown, opacity, imagery, colours);
    }

    /** With another opacity, 0 to 1. */
    public TileLayer withOpacity(double value) {
        return new TileLayer(id, title, visible, value, imagery, colours);
    }

    /** In other colours. */
    public TileLayer withColours(ColourMatrix matrix) {
        return new TileLayer(id, title, visible, opacity, imagery, matrix);
    }

    @Override
    public Object dataRevision() {
        return imagery;
    }

    @Override
    public Object styleRevision() {
        return colours;
    }
}
