package org.tessera.map.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Placement of level texts at points, for callers that draw every frame: {@link LabelSolver} with nothing kept from frame to
 * frame. Stateless.
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
     * @param aside    device pixels that the text keeps from its place, on one of eight sides; 0 to stand on it
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
    }

    /** Places what fits, by priority, then id. No two pictures of the answer come nearer than 4 pixels. */
    public static List<Placed> place(List<Candidate> candidates) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        List<LabelClaim> claims = new ArrayList<>(candidates.size());
        Map<String, Candidate> byId = HashMap.newHashMap(candidates.size());
        for (Candidate candidate : candidates) {
            box[0] = Math.min(box[0], candidate.x);
            box[1] = Math.min(box[1], candidate.y);
            box[2] = Math.max(box[2], candidate.x);
            box[3] = Math.max(box[3], candidate.y);
            byId.put(candidate.id, candidate);
            claims.add(new LabelClaim(candidate.id, candidate.priority, null, LabelClaim.among(spots(candidate))));
        }
        if (claims.isEmpty()) {
            return List.of();
        }
        LabelGrid grid = new LabelGrid(box[0], box[1], box[2] - box[0], box[3] - box[1]);
        return LabelSolver.place(claims, grid, () -> false).stream().map(label -> {
            Candidate candidate = byId.get(label.claim().id());
            LabelBox at = label.spot().boxes().getFirst();
            return new Placed(candidate, (int) Math.round(at.x() - candidate.width / 2.0),
                    (int) Math.round(at.y() - candidate.height / 2.0));
        }).toList();
    }

    private static List<LabelSpot> spots(Candidate c) {
        // The gap keeps labels apart; the half pixel is what rounding to whole pixels may move them.
        double width = c.width + 2 * GAP + 1;
        double height = c.height + 2 * GAP + 1;
        return c.aside == 0 ? List.of(PointSpots.level(c.x, c.y, width, height))
                : PointSpots.around(c.x, c.y, c.aside - GAP, width, height);
    }
}
