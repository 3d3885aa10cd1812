package org.tessera.map.source;

/**
 * One zoom level of a tile matrix set (OGC 17-083r4, Two Dimensional Tile Matrix Set): a grid of equal tiles whose corner of
 * origin is the top left; columns run along x, rows against y. Cells may be oblong, as GeoPackage allows.
 *
 * @param id          the name that a request carries
 * @param originX     x of the left edge, in the set's coordinates
 * @param originY     y of the top edge
 * @param cellWidth   coordinate units a pixel along x
 * @param cellHeight  coordinate units a pixel along y
 * @param tileWidth   pixels
 * @param tileHeight  pixels
 * @param matrixWidth  tiles along x
 * @param matrixHeight tiles along y
 */
public record TileMatrix(String id, double originX, double originY, double cellWidth, double cellHeight, int tileWidth,
        int tileHeight, long matrixWidth, long matrixHeight) {

    /** Longest side of a tile that is drawn, in pixels. */
    public static final int MAX_TILE = 4096;

    /** Refuses what no picture can have. */
    public TileMatrix {
        if (!(cellWidth > 0) || !(cellHeight > 0) || !Double.isFinite(cellWidth + cellHeight + originX + originY)) {
            throw new IllegalArgumentException("tile matrix " + id + " has no finite origin or no positive cell size");
        }
        if (tileWidth < 1 || tileHeight < 1 || tileWidth > MAX_TILE || tileHeight > MAX_TILE) {
            throw new IllegalArgumentException("tile matrix " + id + " has tiles of " + tileWidth + "x" + tileHeight
                    + " pixels; expected 1 to " + MAX_TILE);
        }
        if (matrixWidth < 1 || matrixHeight < 1 || matrixWidth > 1L << 40 || matrixHeight > 1L << 40) {
            throw new IllegalArgumentException("tile matrix " + id + " has " + matrixWidth + "x" + matrixHeight + " tiles");
        }
    }

    /** Column of pixels, counted over all tiles, of a coordinate. */
    double pixelX(double x) {
        return (x - originX) / cellWidth;
    }

    /** Row of pixels, counted over all tiles, of a coordinate. */
    double pixelY(double y) {
        return (originY - y) / cellHeight;
    }
}
