package org.tessera.map.raster;

/**
 * Outlines of point symbols by name, about a centre in device pixels; an unknown name is a square. Most are closed; horline,
 * vertline, slash, backslash, plus, times and chevron are open lines.
 */
public final class SymbolOutline {

    private SymbolOutline() {
    }

    /** Writes an outline into the path, which is cleared first. */
    public static void trace(ScreenPath path, String shape, double x, double y, double size) {
        trace(path, shape, x, y, size, 0);
    }

    /** Writes an outline, turned clockwise by degrees, into the path, which is cleared first. */
    public static void trace(ScreenPath path, String shape, double x, double y, double size, double degrees) {
        path.clear();
        Pencil pencil = new Pencil(path, x, y, size / 2, Math.toRadians(degrees));
        switch (shape) {
            case "circle" -> pencil.regular(Math.max(12, (int) (size * 2)), 0, 1, 1);
            case "triangle" -> pencil.regular(3, 0.15, 1.15, 1.15);
            case "equilateral_triangle" -> pencil.regular(3, 0, 1, 1);
            case "diamond" -> pencil.regular(4, 0, 1.1, 1.1);
            case "pentagon" -> pencil.regular(5, 0, 1.05, 1.05);
            case "hexagon" -> pencil.regular(6, 0, 1, 1);
            case "octagon" -> pencil.closed(-.414, -1, .414, -1, 1, -.414, 1, .414, .414, 1, -.414, 1, -1, .414, -1, -.414);
            case "star" -> pencil.regular(10, 0, 1.15, 0.5);
            case "cross" -> pencil.closed(-.3, -1, .3, -1, .3, -.3, 1, -.3, 1, .3, .3, .3, .3, 1, -.3, 1, -.3, .3, -1, .3, -1, -.3,
                    -.3, -.3);
            case "x" -> pencil.closed(0, -.36, .64, -1, 1, -.64, .36, 0, 1, .64, .64, 1, 0, .36, -.64, 1, -1, .64, -.36, 0, -1,
                    -.64, -.64, -1);
            case "shield" -> pencil.closed(-.9, -.95, .9, -.95, .9, .1, .62, .55, 0, 1.1, -.62, .55, -.9, .1);
            case "arrow" -> pencil.closed(0, -1, .5, -.5, .25, -.5, .25, 1, -.25, 1, -.25, -.5, -.5, -.5);
            case "arrowhead" -> pencil.closed(-1, -1, 0, 0, -1, 1);
            case "half_square" -> pencil.closed(-1, -1, 0, -1, 0, 1, -1, 1);
            case "semi_circle" -> pencil.half(Math.max(8, (int) size));
            case "horline" -> pencil.open(-1, 0, 1, 0);
            case "vertline" -> pencil.open(0, -1, 0, 1);
            case "slash" -> pencil.open(-1, 1, 1, -1);
            case "backslash" -> pencil.open(-1, -1, 1, 1);
            case "plus" -> {
                pencil.open(-1, 0, 1, 0);
                pencil.open(0, -1, 0, 1);
            }
            case "times" -> {
                pencil.open(-1, -1, 1, 1);
                pencil.open(-1, 1, 1, -1);
            }
            case "chevron" -> pencil.open(-1, -1, 0, 0, -1, 1);
            default -> pencil.closed(-.88, -.88, .88, -.88, .88, .88, -.88, .88);
        }
    }

    /** Writes in units of the radius, from a centre, turned. */
    private record Pencil(ScreenPath path, double x, double y, double radius, double turn) {

        void regular(int corners, double lower, double even, double odd) {
            double[] at = new double[2 * corners];
            for (int i = 0; i < corners; i++) {
                double angle = 2 * Math.PI * i / corners - Math.PI / 2;
                double r = i % 2 == 0 ? even : odd;
                at[2 * i] = r * Math.cos(angle);
                at[2 * i + 1] = lower + r * Math.sin(angle);
            }
            closed(at);
        }

        void half(int steps) {
            double[] at = new double[2 * (steps + 1)];
            for (int i = 0; i <= steps; i++) {
                at[2 * i] = -Math.cos(Math.PI * i / steps);
                at[2 * i + 1] = -Math.sin(Math.PI * i / steps);
            }
            closed(at);
        }

        void closed(double... at) {
            open(at);
            put(false, at[0], at[1]);
        }

        void open(double... at) {
            for (int i = 0; i < at.length; i += 2) {
                put(i == 0, at[i], at[i + 1]);
            }
        }

        private void put(boolean first, double dx, double dy) {
            double px = x + radius * (turn == 0 ? dx : dx * Math.cos(turn) - dy * Math.sin(turn));
            double py = y + radius * (turn == 0 ? dy : dx * Math.sin(turn) + dy * Math.cos(turn));
            if (first) {
                path.move(px, py);
            } else {
                path.line(px, py);
            }
        }
    }
}
