package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Today's plan as a start: every district connected, as many as wanted, named as today. What is torn off, new or of a district too
 * many goes to its lightest neighbour. One thread.
 */
final class TodayStart {

    private final DistrictProblem problem;
    private final Blocks blocks;
    private final UnitGraph graph;
    private final List<String> names;
    private final int[] home;
    private final int[] district;
    private final List<Note> notes = new ArrayList<>();

    TodayStart(DistrictProblem problem, Blocks blocks, UnitGraph graph) {
        this.problem = problem;
        this.blocks = blocks;
        this.graph = graph;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        home = new int[blocks.count()];
        double unknown = 0;
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < home.length; i++) {
            String name = heaviestToday(blocks.members(i));
            home[i] = name == null ? -1 : numbers.computeIfAbsent(name, _ -> numbers.size());
            if (name == null) {
                unknown += blocks.weight()[i];
                fresh.add(problem.units().get(blocks.members(i)[0]).id());
            }
        }
        names = new ArrayList<>(numbers.keySet());
        if (!fresh.isEmpty()) {
            notes.add(new Note(Note.Kind.NEW_UNITS, fresh, unknown, Notes.text("%d units belong to no district today", fresh.size())));
        }
        district = home.clone();
    }

    /** How many districts there are today. */
    int count() {
        return names.size();
    }

    int[] home() {
        return home.clone();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    private String heaviestToday(int[] members) {
        Map<String, Double> weights = new HashMap<>();
        String best = null;
        for (int unit : members) {
            DistrictUnit one = problem.units().get(unit);
            if (one.today() != null && !one.today().isEmpty()) {
                double sum = weights.merge(one.today(), one.weight(), Double::sum);
                best = best == null || sum > weights.get(best) ? one.today() : best;
            }
        }
        return best;
    }

    /**
     * Districts of the blocks, all connected and used.
     *
     * @param wanted how many districts
     */
    int[] assign(int wanted, SplittableRandom random) {
        keepHeaviestPieces();
        if (problem.isUncrossed()) {
            // What a barrier cuts off from all of today's districts becomes one first, in place of one that has a neighbour to go to.
            adopt();
        }
        while (names.size() > wanted) {
            dissolve(lightest());
        }
        adopt();
        while (names.size() < wanted) {
            divide(random);
        }
        return district.clone();
    }

    private void keepHeaviestPieces() {
        int[] piece = graph.pieces(district);
        int pieces = Arrays.stream(piece).max().orElse(-1) + 1;
        double[] weight = new double[pieces];
        int[] size = new int[pieces];
        for (int i = 0; i < piece.length; i++) {
            weight[piece[i]] += blocks.weight()[i];
            size[piece[i]]++;
        }
        int[] kept = new int[names.size()];
        Arrays.fill(kept, -1);
        for (int i = 0; i < piece.length; i++) {
            int of = district[i];
            if (of >= 0 && (kept[of] < 0 || weight[piece[i]] > weight[kept[of]]
                    || weight[piece[i]] == weight[kept[of]] && size[piece[i]] > size[kept[of]])) {
                kept[of] = piece[i];
            }
        }
        double[] lost = new double[names.size()];
        boolean[] torn = new boolean[names.size()];
        for (int i = 0; i < piece.length; i++) {
            if (district[i] >= 0 && piece[i] != kept[district[i]]) {
                lost[district[i]] += blocks.weight()[i];
                torn[district[i]] = true;
                district[i] = -1;
            }
        }
        for (int i = 0; i < torn.length; i++) {
            if (torn[i]) {
                notes.add(new Note(Note.Kind.TORN_TODAY, List.of(names.get(i)), lost[i], Notes.text(
                        "today %s is in pieces; all but the heaviest, %s in weight, go to neighbours", names.get(i),
                        Notes.number(lost[i]))));
            }
        }
    }

    private double[] loads() {
        double[] load = new double[names.size()];
        for (int i = 0; i < district.length; i++) {
            if (district[i] >= 0) {
                load[district[i]] += blocks.weight()[i];
            }
        }
        return load;
    }

    private int lightest() {
        double[] load = loads();
        boolean[] beside = besideAnother();
        int least = 0;
        for (int i = 1; i < load.length; i++) {
            boolean lighter = load[i] < load[least];
            least = problem.isUncrossed() && beside[i] != beside[least] ? (beside[i] ? i : least) : lighter ? i : least;
        }
        return least;
    }

    /** Districts that border another. */
    private boolean[] besideAnother() {
        boolean[] beside = new boolean[names.size()];
        for (int i = 0; i < district.length; i++) {
            for (int half = graph.first(i); district[i] >= 0 && half < graph.end(i); half++) {
                int there = district[graph.neighbour(half)];
                beside[district[i]] |= there >= 0 && there != district[i];
            }
        }
        return beside;
    }

    /** The last district takes the number of the one that goes. */
    private void dissolve(int gone) {
        int last = names.size() - 1;
        for (int[] some : new int[][] {district, home}) {
            for (int i = 0; i < some.length; i++) {
                some[i] = some[i] == gone ? -1 : some[i] == last ? gone : some[i];
            }
        }
        names.set(gone, names.get(last));
        names.removeLast();
    }

    /** Blocks without a district join the lightest one beside them, until none is left that has a neighbour. */
    private void adopt() {
        boolean more = true;
        while (more) {
            more = false;
            double[] load = loads();
            for (int i = 0; i < district.length; i++) {
                int best = -1;
                for (int half = graph.first(i); district[i] < 0 && half < graph.end(i); half++) {
                    int there = district[graph.neighbour(half)];
                    best = there >= 0 && (best < 0 || load[there] < load[best]) ? there : best;
                }
                if (best >= 0) {
                    district[i] = best;
                    load[best] += blocks.weight()[i];
                    more = true;
                }
            }
        }
        orphans();
    }

    /** A part of the map without any district today gets one of its own. */
    private void orphans() {
        for (int i = 0; i < district.length; i++) {
            if (district[i] < 0) {
                names.add(free());
                district[i] = names.size() - 1;
                adopt();
                return;
            }
        }
    }

    /** Splits the heaviest district that has two blocks. */
    private void divide(SplittableRandom random) {
        double[] load = loads();
        int heaviest = -1;
        for (int i = 0; i < load.length; i++) {
            int of = i;
            boolean divisible = Arrays.stream(district).filter(d -> d == of).count() > 1;
            heaviest = divisible && (heaviest < 0 || load[i] > load[heaviest]) ? i : heaviest;
        }
        if (heaviest < 0) {
            throw new Undistrictable(names.size() + 1 + " districts cannot be made of " + blocks.count() + " units");
        }
        int from = heaviest;
        int[] members = IntStream.range(0, district.length).filter(i -> district[i] == from).toArray();
        int[] half = new SeedGrowth(graph, blocks.weight(), blocks.x(), blocks.y()).grow(members, 2, random);
        for (int m = 0; m < members.length; m++) {
            district[members[m]] = half[m] == 1 ? names.size() : from;
        }
        names.add(free());
    }

    private String free() {
        int number = names.size() + 1;
        while (names.contains("new " + number)) {
            number++;
        }
        return "new " + number;
    }
}
