package org.tessera.map.raster;

/** Outlines of point symbols by name, about a centre in device pixels; an unknown name is a square. */
public final class SymbolOutline {

    private SymbolOutline() {
    }

    /** Writes a closed outline into the path, which is cleared first. */
    public static void trace(ScreenPath path, String shape, double x, double y, double size) {
        path.clear();
        double r = size / 2;
        switch (shape) {
            case "circle" -> regular(path, Math.max(12, (int) (size * 2)), x, y, r, r);
            case "triangle" -> regular(path, 3, x, y + r * 0.15, r * 1.15, r * 1.15);
            case "diamond" -> regular(path, 4, x, y, r * 1.1, r * 1.1);
            case "pentagon" -> regular(path, 5, x, y, r * 1.05, r * 1.05);
            case "star" -> regular(path, 10, x, y, r * 1.15, r * 0.5);
            case "cross" -> points(path, x, y, r, -.3, -1, .3, -1, .3, -.3, 1, -.3, 1, .3, .3, .3, .3, 1, -.3, 1, -.3, .3, -1,
                    .3, -1, -.3, -.3, -.3);
            case "shield" -> points(path, x, y, r, -.9, -.95, .9, -.95, .9, .1, .62, .55, 0, 1.1, -.62, .55, -.9, .1);
            default -> points(path, x, y, r, -.88, -.88, .88, -.88, .88, .88, -.88, .88);
        }
    }

    private static void regular(ScreenPath path, int corners, double x, double y, double even, double odd) {
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) / corners - Math.PI / 2;
            double radius = i % 2 == 0 || i == corners ? even : odd;
            put(path, i, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
    }

    private static void points(ScreenPath path, double x, double y, double r, double... at) {
        for (int i = 0; i <= at.length; i += 2) {
            put(path, i, x + r * at[i % at.length], y + r * at[(i + 1) % at.length]);
        }
    }

    private static void put(ScreenPath path, int i, double x, double y) {
        if (i == 0) {
            path.move(x, y);
        } else {
            path.line(x, y);
        }
    }
}
