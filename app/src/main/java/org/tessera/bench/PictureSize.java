package org.tessera.bench;

/** Sizes of screens that are measured. */
public enum PictureSize {
    /** A desk. */
    HD("1080p", 1920, 1080),
    /** A wall. */
    UHD("4k", 3840, 2160);

    private final String label;
    private final int width;
    private final int height;

    PictureSize(String label, int width, int height) {
        this.label = label;
        this.width = width;
        this.height = height;
    }

    /** As in the names of results. */
    public String label() {
        return label;
    }

    /** Pixels. */
    public int width(Effort effort) {
        return effort.pixels(width);
    }

    /** Pixels. */
    public int height(Effort effort) {
        return effort.pixels(height);
    }
}
