package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many districts each connected part gets.
 *
 * @param parts  of the problem
 * @param counts districts of each part
 * @param edges  neighbours within the parts, links included
 * @param bounds of a district
 * @param notes  what had to be done for it
 */
record Allotment(List<Parts.Part> parts, int[] counts, List<UnitGraph.Edge> edges, Bounds bounds, List<Note> notes) {

    int districts() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /**
     * @throws Undistrictable when there are fewer units than districts, or parts that no district may span
     */
    static Allotment of(DistrictProblem problem, Blocks blocks, DistrictSettings settings) {
        return settings.hasRange() ? inRange(problem, blocks, settings) : inNumber(problem, blocks, settings);
    }

    private static Allotment inNumber(DistrictProblem problem, Blocks blocks, DistrictSettings settings) {
        int wanted = settings.districts();
        if (wanted > blocks.count()) {
            throw new Undistrictable(wanted + " districts cannot be made of " + blocks.count() + " units");
        }
        Set<Integer> heavy = new HashSet<>();
        Bounds bounds = Bounds.around(problem.weight() / wanted, settings.tolerance());
        double left = problem.weight();
        for (boolean more = true; more && heavy.size() < wanted - 1;) {
            more = false;
            for (int i = 0; i < blocks.count() && heavy.size() < wanted - 1; i++) {
                if (blocks.weight()[i] > bounds.high() && heavy.add(i)) {
                    left -= blocks.weight()[i];
                    more = true;
                }
            }
            bounds = Bounds.around(left / (wanted - heavy.size()), settings.tolerance());
        }
        Parts parts = new Parts(problem, blocks, heavy);
        Bounds each = bounds;
        parts.joinUnless(part -> each.contains(part.weight() / round(part, each.target())), wanted, wanted);
        List<Parts.Part> all = parts.parts();
        if (all.size() > wanted) {
            throw new Undistrictable(wanted + " districts cannot be made: " + all.size()
                    + " parts lie in communities of their own, and each needs at least one");
        }
        int[] counts = new int[all.size()];
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = all.get(i).core() >= 0 ? 1 : round(all.get(i), each.target());
            sum += counts[i];
        }
        while (sum != wanted) {
            int best = fairest(all, counts, sum < wanted);
            if (best < 0) {
                throw new Undistrictable(wanted + " districts cannot be made of the connected parts of these units");
            }
            counts[best] += sum < wanted ? 1 : -1;
            sum += sum < wanted ? 1 : -1;
        }
        return finished(problem, blocks, parts, counts, bounds);
    }

    private static int round(Parts.Part part, double target) {
        int most = part.members().length;
        return target > 0 ? Math.clamp(Math.round(part.weight() / target), 1, most) : 1;
    }

    /** The part that a district more, or less, hurts least; -1 when none can have one. */
    private static int fairest(List<Parts.Part> parts, int[] counts, boolean more) {
        int best = -1;
        double bestMean = 0;
        for (int i = 0; i < counts.length; i++) {
            Parts.Part part = parts.get(i);
            boolean possible = part.core() < 0 && (more ? counts[i] < part.members().length : counts[i] > 1);
            double mean = part.weight() / (more ? counts[i] + 1 : counts[i] - 1);
            if (possible && (best < 0 || (more ? mean > bestMean : mean < bestMean))) {
                best = i;
                bestMean = mean;
            }
        }
        return best;
    }

    private static Allotment inRange(DistrictProblem problem, Blocks blocks, DistrictSettings settings) {
        Set<Integer> heavy = new HashSet<>();
        for (int i = 0; i < blocks.count(); i++) {
            if (blocks.weight()[i] > settings.heaviest()) {
                heavy.add(i);
            }
        }
        Parts parts = new Parts(problem, blocks, heavy);
        double middle = (settings.lightest() + settings.heaviest()) / 2;
        parts.joinUnless(part -> {
            int count = rangeCount(part, settings, middle);
            return part.weight() >= count * settings.lightest() && part.weight() <= count * settings.heaviest();
        }, 0, Integer.MAX_VALUE);
        List<Parts.Part> all = parts.parts();
        int[] counts = new int[all.size()];
        double light = 0;
        int number = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = all.get(i).core() >= 0 ? 1 : rangeCount(all.get(i), settings, middle);
            light += all.get(i).core() >= 0 ? 0 : all.get(i).weight();
            number += all.get(i).core() >= 0 ? 0 : counts[i];
        }
        double target = number == 0 || light == 0 ? middle : light / number;
        return finished(problem, blocks, parts, counts, new Bounds(settings.lightest(), target, settings.heaviest()));
    }

    private static int rangeCount(Parts.Part part, DistrictSettings settings, double middle) {
        int most = part.members().length;
        long least = (long) Math.ceil(part.weight() / settings.heaviest());
        long highest = settings.lightest() == 0 ? most : (long) Math.floor(part.weight() / settings.lightest());
        long wanted = Math.round(part.weight() / middle);
        long count = least <= highest ? Math.clamp(wanted, least, highest) : wanted;
        return Math.clamp(count, 1, most);
    }

    private static Allotment finished(DistrictProblem problem, Blocks blocks, Parts parts, int[] counts, Bounds bounds) {
        List<Note> notes = new ArrayList<>();
        List<Parts.Part> all = parts.parts();
        for (int i = 0; i < counts.length; i++) {
            Parts.Part part = all.get(i);
            double mean = part.weight() / counts[i];
            if (part.core() >= 0) {
                notes.add(Notes.oversize(problem, blocks, part, bounds));
            } else if (!bounds.contains(mean)) {
                notes.add(Notes.indivisible(problem, blocks, part, counts[i], bounds));
            }
        }
        parts.made().forEach(link -> notes.add(Notes.link(problem, blocks, link)));
        if (blocks.torn() > 0) {
            notes.add(Notes.torn(blocks));
        }
        return new Allotment(all, counts, parts.edges(), bounds, notes);
    }
}
