package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

import org.tessera.grid.coverage.Cell;
import org.tessera.journal.Refusal;

/**
 * Checks codes of grids and gives out new ones. A code that was ever taken, be it by a grid retired long ago, is never given again.
 *
 * <p>The standards number grids inside a community from west to east and from north to south. As grids do not stand in straight rows,
 * the order here is that of reading: the northernmost centre opens a row; all centres at most half a median grid height (of the grids
 * being numbered) south of it belong to the row, which is numbered from west to east; then the next row is opened. Equal centres go by
 * id. Grids that have a code keep it, so only new ones are put in order, behind the highest number ever used there. Immutable.
 */
public final class GridCodes {

    private final CodePattern pattern;
    private final Set<String> taken;

    /**
     * @param taken every code that is or ever was in use
     */
    public GridCodes(CodePattern pattern, Set<String> taken) {
        this.pattern = pattern;
        this.taken = Set.copyOf(taken);
    }

    /**
     * What forbids a code for a new grid; empty when nothing does.
     *
     * @param community code of the community it will lie in, or null when that is not known
     */
    public List<CodeProblem> problems(String code, String community) {
        String text = code == null ? "" : code;
        if (text.isBlank()) {
            return List.of(new CodeProblem("code", "", "is missing"));
        }
        List<CodeProblem> problems = new ArrayList<>(pattern.faults(text));
        if (problems.isEmpty() && pattern.communityLength() > 0 && community != null
                && !text.substring(0, pattern.communityLength()).equals(community)) {
            problems.add(new CodeProblem("community", text.substring(0, pattern.communityLength()),
                    "expected the code of its community, " + community));
        }
        if (taken.contains(text)) {
            problems.add(new CodeProblem("code", text, "is or was the code of another grid; codes are never used again"));
        }
        return problems;
    }

    /**
     * New codes for grids of one community, by the ids they have now.
     *
     * @param community its code
     * @param cells     the grids to be numbered, all in one CRS with x east and y north
     * @throws Refusal when the community has no numbers left, or the pattern does not say how its codes are built
     */
    public Map<String, String> number(String community, List<Cell> cells) {
        if (pattern.groups().isEmpty() || community.length() != pattern.communityLength()) {
            throw new Refusal("refusal.code-pattern", "codes cannot be given in community " + community + ": its code has "
                    + community.length() + " characters, the pattern asks for " + pattern.communityLength(), community,
                    pattern.communityLength());
        }
        CodeGroup last = pattern.groups().getLast();
        long next = highest(community, last) + 1;
        Map<String, String> codes = new LinkedHashMap<>();
        for (Cell cell : inOrder(cells)) {
            if (next > last.most()) {
                throw new Refusal("refusal.codes-used-up", "community " + community + " has no numbers left after "
                        + last.written(last.most()), community);
            }
            codes.put(cell.id(), community + last.written(next++));
        }
        return codes;
    }

    private long highest(String community, CodeGroup last) {
        return taken.stream().filter(code -> code.length() == pattern.length() && code.startsWith(community))
                .map(code -> code.substring(community.length())).filter(part -> part.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToLong(Long::parseLong).max().orElse(last.least() - 1);
    }

    /** Reading order: rows from the north, each from the west. */
    static List<Cell> inOrder(List<Cell> cells) {
        List<Placed> left = new ArrayList<>(cells.stream().map(Placed::of).toList());
        double reach = medianHeight(left) / 2;
        left.sort(Comparator.comparingDouble((Placed cell) -> -cell.y).thenComparingDouble(Placed::x).thenComparing(Placed::id));
        List<Cell> order = new ArrayList<>();
        for (int from = 0; from < left.size();) {
            double south = left.get(from).y - reach;
            int to = from;
            while (to < left.size() && left.get(to).y >= south) {
                to++;
            }
            left.subList(from, to).stream().sorted(Comparator.comparingDouble(Placed::x).thenComparingDouble(cell -> -cell.y)
                    .thenComparing(Placed::id)).forEach(cell -> order.add(cell.cell));
            from = to;
        }
        return order;
    }

    private static double medianHeight(List<Placed> cells) {
        double[] heights = cells.stream().mapToDouble(Placed::height).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /** Codes that stand twice in a list of ids. */
    public static Set<String> repeated(List<String> codes) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        codes.stream().filter(code -> !seen.add(code)).forEach(twice::add);
        return twice;
    }

    private record Placed(Cell cell, double x, double y, double height) {

        static Placed of(Cell cell) {
            Geometry shape = cell.shape();
            Point centre = shape.getCentroid();
            return new Placed(cell, centre.getX(), centre.getY(), shape.getEnvelopeInternal().getHeight());
        }

        String id() {
            return cell.id();
        }
    }
}
