package org.tessera.map.label;

import java.util.PriorityQueue;

/**
 * The pole of inaccessibility: the point inside an area that is farthest from its edge, found by halving squares that may still
 * hold a better one (after V. Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016). Stateless.
 *
 * @param x     device pixels
 * @param y     device pixels
 * @param depth distance to the edge, not above 0 when the area is empty
 */
public record Pole(double x, double y, double depth) {

    /** Most squares looked at; a shape that needs more keeps the best found. */
    private static final int MOST = 400;

    private record Square(double x, double y, double half, double depth) {

        /** The greatest depth a point of the square can have. */
        double promise() {
            return depth + half * Math.sqrt(2);
        }
    }

    /** The pole of rings, to a precision in pixels. */
    public static Pole of(Outline outline, double precision) {
        double[] box = outline.box();
        double wide = box[2] - box[0];
        double high = box[3] - box[1];
        double size = Math.min(wide, high);
        if (!(size > 0)) {
            return new Pole(outline.xs().length == 0 ? 0 : outline.xs()[0], outline.ys().length == 0 ? 0 : outline.ys()[0], 0);
        }
        // Long shapes would start with too many squares.
        size = Math.max(size, Math.max(wide, high) / 16);
        PriorityQueue<Square> open = new PriorityQueue<>((a, b) -> Double.compare(b.promise(), a.promise()));
        Square best = square(outline, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 0);
        for (double x = box[0]; x < box[2]; x += size) {
            for (double y = box[1]; y < box[3]; y += size) {
                open.add(square(outline, x + size / 2, y + size / 2, size / 2));
            }
        }
        for (int looked = 0; !open.isEmpty() && looked < MOST; looked++) {
            Square next = open.poll();
            best = next.depth > best.depth ? next : best;
            if (next.promise() - best.depth <= precision) {
                break;
            }
            double half = next.half / 2;
            for (int corner = 0; corner < 4; corner++) {
                open.add(square(outline, next.x + (corner % 2 == 0 ? -half : half), next.y + (corner < 2 ? -half : half), half));
            }
        }
        return new Pole(best.x, best.y, best.depth);
    }

    private static Square square(Outline outline, double x, double y, double half) {
        return new Square(x, y, half, outline.depth(x, y));
    }
}
