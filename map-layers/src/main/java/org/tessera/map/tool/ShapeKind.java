package org.tessera.map.tool;

/** What can be drawn. */
public enum ShapeKind {
    POINT(1),
    LINE(2),
    POLYGON(3);

    private final int fewest;

    ShapeKind(int fewest) {
        this.fewest = fewest;
    }

    /** Places that it needs at least. */
    public int fewest() {
        return fewest;
    }
}
