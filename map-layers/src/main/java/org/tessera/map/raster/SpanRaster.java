package org.tessera.map.raster;

import java.util.function.BooleanSupplier;

/**
 * Our rasteriser: exact area coverage of edges, laid straight into the ints of a surface. Lines up to
 * {@link Hairlines#WIDEST} pixels are laid as slabs across their main axis, wider ones as quads and corners whose union is
 * the clamped sum. Keeps scratch memory, so each painter thread has its own.
 */
public final class SpanRaster implements Raster {

    private static final double MITER_LIMIT = 4;

    /** Edges between two looks at whether the picture is still wanted: well below a millisecond of drawing. */
    private static final int PATIENCE = 2048;

    private final Coverage coverage = new Coverage();
    private final Hairlines hairlines = new Hairlines();
    private final Window window = new Window();
    private final Ink ink = new Ink();
    private final Ink lineInk = new Ink();
    private final ScreenPath dashes = new ScreenPath();
    private BooleanSupplier unwanted = () -> false;
    private int looked;
    private boolean stopped;

    @Override
    public void heed(BooleanSupplier check) {
        unwanted = check;
        stopped = false;
    }

    /** Looks up from time to time; once stopped, edges are passed over until somebody wants a picture again. */
    private boolean stopped() {
        if (++looked % PATIENCE == 0) {
            stopped |= unwanted.getAsBoolean();
        }
        return stopped;
    }

    @Override
    public void fill(Surface surface, ScreenPath path, int colour) {
        fill(surface, path, colour, Coverage.Rule.EVEN_ODD);
    }

    /** Fills letters, whose contours may overlap: by the non-zero rule. */
    void letters(Surface surface, ScreenPath path, int colour) {
        fill(surface, path, colour, Coverage.Rule.NON_ZERO);
    }

    private void fill(Surface surface, ScreenPath path, int colour, Coverage.Rule rule) {
        if (!window.enclose(path, 0, surface)) {
            return;
        }
        coverage.open(window);
        for (int part = 0; part < path.parts(); part++) {
            int first = path.start(part);
            int last = path.start(part + 1) - 1;
            for (int i = first; i < last && !stopped(); i++) {
                coverage.edge(path.x(i), path.y(i), path.x(i + 1), path.y(i + 1));
            }
            coverage.edge(path.x(last), path.y(last), path.x(first), path.y(first));
        }
        ink.dip(Surface.premultiplied(colour));
        coverage.sweep(surface, ink, rule);
    }

    @Override
    public void stroke(Surface surface, ScreenPath path, Pen pen) {
        if (!window.enclose(path, pen.width() / 2 * MITER_LIMIT + 1, surface)) {
            return;
        }
        ScreenPath drawn = path;
        if (pen.dash().length > 0) {
            Dashes.cut(path, pen.dash(), pen.dashOffset(), dashes);
            drawn = dashes;
        }
        lineInk.dip(Surface.premultiplied(pen.colour()));
        if (pen.width() <= Hairlines.WIDEST) {
            hairlines.open(window);
            for (int part = 0; part < drawn.parts(); part++) {
                hairlines(drawn, part, pen.width());
            }
            hairlines.sweep(surface, lineInk);
        } else {
            coverage.open(window);
            for (int part = 0; part < drawn.parts(); part++) {
                wide(drawn, part, pen);
            }
            coverage.sweep(surface, lineInk, Coverage.Rule.NON_ZERO);
        }
    }

    private void hairlines(ScreenPath path, int part, double width) {
        for (int i = path.start(part) + 1; i < path.start(part + 1) && !stopped(); i++) {
            hairlines.segment(path.x(i - 1), path.y(i - 1), path.x(i), path.y(i), width);
        }
    }

    private void wide(ScreenPath path, int part, Pen pen) {
        int first = path.start(part);
        int last = path.start(part + 1) - 1;
        double half = pen.width() / 2;
        for (int i = first; i < last && !stopped(); i++) {
            segment(path.x(i), path.y(i), path.x(i + 1), path.y(i + 1), half);
            if (i > first) {
                corner(path, new int[] {i - 1, i, i + 1}, half, pen.join());
            }
        }
        boolean closed = last - first > 1 && path.x(first) == path.x(last) && path.y(first) == path.y(last);
        if (closed) {
            corner(path, new int[] {last - 1, first, first + 1}, half, pen.join());
        } else if (pen.cap() != Cap.BUTT) {
            end(path.x(first), path.y(first), Math.atan2(path.y(first) - path.y(Math.min(last, first + 1)),
                    path.x(first) - path.x(Math.min(last, first + 1))), half, pen.cap());
            end(path.x(last), path.y(last), Math.atan2(path.y(last) - path.y(Math.max(first, last - 1)),
                    path.x(last) - path.x(Math.max(first, last - 1))), half, pen.cap());
        }
    }

    private void end(double x, double y, double direction, double half, Cap cap) {
        if (cap == Cap.SQUARE) {
            segment(x, y, x + half * Math.cos(direction), y + half * Math.sin(direction), half);
        } else {
            fan(x, y, half, direction - Math.PI / 2, Math.PI);
        }
    }

    private void segment(double x0, double y0, double x1, double y1, double half) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (length > 0) {
            double nx = -(y1 - y0) / length * half;
            double ny = (x1 - x0) / length * half;
            polygon(x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny);
        }
    }

    private void corner(ScreenPath path, int[] at, double half, Join join) {
        double x = path.x(at[1]);
        double y = path.y(at[1]);
        double in = Math.atan2(y - path.y(at[0]), x - path.x(at[0]));
        double out = Math.atan2(path.y(at[2]) - y, path.x(at[2]) - x);
        double turn = Math.IEEEremainder(out - in, 2 * Math.PI);
        if (Math.abs(turn) < 0.02) {
            return;
        }
        // The open wedge lies opposite to the turn.
        double from = in - Math.signum(turn) * Math.PI / 2;
        double cosHalf = Math.cos(turn / 2);
        if (join == Join.MITER && cosHalf > 1 / MITER_LIMIT) {
            double reach = half / cosHalf;
            double middle = from + turn / 2;
            polygon(x, y, x + half * Math.cos(from), y + half * Math.sin(from),
                    x + reach * Math.cos(middle), y + reach * Math.sin(middle),
                    x + half * Math.cos(from + turn), y + half * Math.sin(from + turn));
            return;
        }
        if (join == Join.ROUND) {
            fan(x, y, half, from, turn);
        } else {
            polygon(x, y, x + half * Math.cos(from), y + half * Math.sin(from), x + half * Math.cos(from + turn),
                    y + half * Math.sin(from + turn));
        }
    }

    private void fan(double x, double y, double half, double from, double turn) {
        int steps = Math.max(1, (int) Math.ceil(Math.abs(turn) * Math.sqrt(half)));
        for (int i = 0; i < steps; i++) {
            double a = from + turn * i / steps;
            double b = from + turn * (i + 1) / steps;
            polygon(x, y, x + half * Math.cos(a), y + half * Math.sin(a), x + half * Math.cos(b), y + half * Math.sin(b));
        }
    }

    /** Adds a convex polygon so that its area counts positive whatever its orientation. */
    private void polygon(double... xy) {
        double area = 0;
        int n = xy.length;
        for (int i = 0; i < n; i += 2) {
            area += xy[i] * xy[(i + 3) % n] - xy[(i + 2) % n] * xy[i + 1];
        }
        for (int i = 0; i < n; i += 2) {
            int j = (i + 2) % n;
            if (area > 0) {
                coverage.edge(xy[i], xy[i + 1], xy[j], xy[j + 1]);
            } else {
                coverage.edge(xy[j], xy[j + 1], xy[i], xy[i + 1]);
            }
        }
    }
}
