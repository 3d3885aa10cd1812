package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The connected parts of a problem. What cannot be divided as wanted is joined to its nearest neighbour by a link, until everything
 * can, or nothing is left to join. One thread.
 */
final class Parts {

    private final DistrictProblem problem;
    private final Blocks blocks;
    private final Links links;
    private final List<UnitGraph.Edge> edges;
    private final List<Part> parts = new ArrayList<>();
    private final List<Links.Link> made = new ArrayList<>();

    /**
     * Blocks that districts divide among themselves.
     *
     * @param members blocks, ascending
     * @param weight  of all
     * @param core    the one block that is too heavy for a district and therefore is one, or -1
     */
    record Part(int[] members, double weight, int core) {
    }

    /** @param heavy blocks that each become a district of their own */
    Parts(DistrictProblem problem, Blocks blocks, Set<Integer> heavy) {
        this.problem = problem;
        this.blocks = blocks;
        links = new Links(problem, blocks);
        edges = new ArrayList<>(blocks.edges().stream()
                .filter(edge -> !heavy.contains(edge.a()) && !heavy.contains(edge.b())).toList());
        int[] piece = new UnitGraph(blocks.count(), edges).pieces(new int[blocks.count()]);
        int count = Arrays.stream(piece).max().orElse(-1) + 1;
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, count).forEach(_ -> lists.add(new ArrayList<>()));
        for (int i = 0; i < piece.length; i++) {
            lists.get(piece[i]).add(i);
        }
        for (List<Integer> list : lists) {
            int core = list.size() == 1 && heavy.contains(list.getFirst()) ? list.getFirst() : -1;
            parts.add(part(list.stream().mapToInt(Integer::intValue).toArray(), core));
        }
    }

    private Part part(int[] members, int core) {
        return new Part(members, Arrays.stream(members).mapToDouble(i -> blocks.weight()[i]).sum(), core);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Neighbours within the parts, links included. */
    List<UnitGraph.Edge> edges() {
        return edges;
    }

    List<Links.Link> made() {
        return made;
    }

    /**
     * Joins parts, the lightest first, until all are divisible or stand alone in their community. Where barriers are not to be crossed,
     * parts are joined across one only when there are too many.
     *
     * @param least districts that must still be possible
     * @param most  parts there may be
     */
    void joinUnless(Predicate<Part> divisible, int least, int most) {
        join(divisible, least, most, !problem.isUncrossed());
        if (problem.isUncrossed() && parts.size() > most) {
            join(divisible, least, most, true);
        }
    }

    private void join(Predicate<Part> divisible, int least, int most, boolean crossing) {
        Set<Part> stuck = new HashSet<>();
        while (true) {
            Part next = lightest(part -> !stuck.contains(part) && !divisible.test(part));
            if (next == null && parts.size() > most) {
                next = lightest(part -> !stuck.contains(part));
            }
            if (next == null || crossing && problem.isUncrossed() && parts.size() <= most) {
                return;
            }
            if (!joinToCore(next, least) && !joinByLink(next, crossing)) {
                stuck.add(next);
            }
        }
    }

    private Part lightest(Predicate<Part> among) {
        return parts.stream().filter(part -> part.core < 0 && among.test(part)).min(Comparator.comparingDouble(Part::weight)).orElse(null);
    }

    /** What a heavy block cuts off goes with it: that keeps both connected. */
    private boolean joinToCore(Part part, int least) {
        int possible = parts.stream().mapToInt(other -> other.core >= 0 ? 1 : other.members.length).sum() - part.members.length;
        if (possible < least) {
            return false;
        }
        Set<Integer> members = new TreeSet<>(IntStream.of(part.members).boxed().toList());
        for (Part heavy : parts) {
            List<UnitGraph.Edge> bridges = heavy.core < 0 ? List.of() : blocks.edges().stream()
                    .filter(edge -> edge.a() == heavy.core && members.contains(edge.b())
                            || edge.b() == heavy.core && members.contains(edge.a())).toList();
            if (!bridges.isEmpty()) {
                edges.addAll(bridges);
                merge(part, heavy);
                return true;
            }
        }
        return false;
    }

    private boolean joinByLink(Part part, boolean crossing) {
        List<Part> others = parts.stream().filter(other -> other != part && other.core < 0
                && community(other).equals(community(part))).toList();
        if (others.isEmpty()) {
            return false;
        }
        int[] rest = others.stream().flatMapToInt(other -> IntStream.of(other.members)).toArray();
        Links.Link link = links.shortest(part.members, rest);
        if (!crossing && links.across(link)) {
            return false;
        }
        Part other = others.stream().filter(one -> Arrays.binarySearch(one.members, link.to()) >= 0).findFirst().orElseThrow();
        edges.add(new UnitGraph.Edge(link.from(), link.to(), 0));
        made.add(link);
        merge(part, other);
        return true;
    }

    private String community(Part part) {
        return String.valueOf(problem.units().get(blocks.members(part.members[0])[0]).community());
    }

    private void merge(Part a, Part b) {
        parts.remove(a);
        parts.remove(b);
        int[] members = IntStream.concat(IntStream.of(a.members), IntStream.of(b.members)).sorted().toArray();
        parts.add(part(members, Math.max(a.core, b.core)));
    }
}
