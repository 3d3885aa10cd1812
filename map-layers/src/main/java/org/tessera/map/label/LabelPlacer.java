package org.tessera.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.quadtree.Quadtree;

/**
 * Greedy placement: higher priority first, then id; each candidate takes its first place that meets no label placed before.
 * The same candidates always give the same answer, in whatever order they come. Used once per view, on one thread.
 */
public final class LabelPlacer {

    private static final int GAP = 2;

    private LabelPlacer() {
    }

    /**
     * A label that would like to be shown.
     *
     * @param id       unique, decides among equal priorities
     * @param priority higher first
     * @param x        device pixels of the feature's place
     * @param y        device pixels
     * @param width    of the text's picture
     * @param height   of the text's picture
     * @param aside    device pixels that the text keeps from its place, to the right, left, above or below; 0 to stand on it
     */
    public record Candidate(String id, double priority, double x, double y, int width, int height, double aside) {
    }

    /**
     * A label that is shown.
     *
     * @param candidate which
     * @param left      device pixels of the picture's top left
     * @param top       device pixels
     */
    public record Placed(Candidate candidate, int left, int top) {

        Envelope box() {
            return new Envelope(left - GAP, left + candidate.width + GAP, top - GAP, top + candidate.height + GAP);
        }
    }

    /** Places what fits. No two boxes of the answer meet. */
    public static List<Placed> place(List<Candidate> candidates) {
        List<Candidate> order = new ArrayList<>(candidates);
        order.sort(Comparator.comparingDouble((Candidate c) -> -c.priority).thenComparing(Candidate::id));
        Quadtree taken = new Quadtree();
        List<Placed> placed = new ArrayList<>();
        for (Candidate candidate : order) {
            for (Placed place : places(candidate)) {
                if (free(taken, place)) {
                    taken.insert(place.box(), place);
                    placed.add(place);
                    break;
                }
            }
        }
        return placed;
    }

    private static boolean free(Quadtree taken, Placed place) {
        for (Object other : taken.query(place.box())) {
            if (((Placed) other).box().intersects(place.box())) {
                return false;
            }
        }
        return true;
    }

    private static List<Placed> places(Candidate c) {
        if (c.aside == 0) {
            return List.of(at(c, c.x - c.width / 2.0, c.y - c.height / 2.0));
        }
        return List.of(at(c, c.x + c.aside, c.y - c.height / 2.0), at(c, c.x - c.aside - c.width, c.y - c.height / 2.0),
                at(c, c.x - c.width / 2.0, c.y - c.aside - c.height), at(c, c.x - c.width / 2.0, c.y + c.aside));
    }

    private static Placed at(Candidate candidate, double left, double top) {
        return new Placed(candidate, (int) Math.round(left), (int) Math.round(top));
    }
}
