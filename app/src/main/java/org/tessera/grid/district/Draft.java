package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** A problem made ready for annealers: blocks, connected parts, how many districts each gets, where today's plan begins. Immutable. */
final class Draft {

    private final Blocks blocks;
    private final Allotment allotment;
    private final UnitGraph graph;
    private final List<String> names;
    private final int[] home;
    private final int[] start;
    private final List<Note> notes = new ArrayList<>();
    private final Bounds bounds;
    private final int districts;

    private Draft(Blocks blocks, Allotment allotment) {
        this.blocks = blocks;
        this.allotment = allotment;
        graph = new UnitGraph(blocks.count(), allotment.edges());
        bounds = allotment.bounds();
        districts = allotment.districts();
        notes.addAll(allotment.notes());
        names = null;
        home = null;
        start = null;
    }

    private Draft(DistrictProblem problem, Blocks blocks, DistrictSettings settings) {
        this.blocks = blocks;
        allotment = null;
        Parts parts = new Parts(problem, blocks, Set.of());
        int before = (int) problem.units().stream().map(DistrictUnit::today).filter(Objects::nonNull).distinct().count();
        parts.joinUnless(_ -> false, 0, problem.isUncrossed() ? wanted(problem, settings, before) : 1);
        graph = new UnitGraph(blocks.count(), parts.edges());
        TodayStart today = new TodayStart(problem, blocks, graph);
        int wanted = wanted(problem, settings, today.count());
        start = today.assign(wanted, new SplittableRandom(settings.seed()));
        names = today.names();
        home = today.home();
        districts = names.size();
        bounds = settings.hasRange()
                ? new Bounds(settings.lightest(), problem.weight() / districts, settings.heaviest())
                : Bounds.around(problem.weight() / districts, settings.tolerance());
        notes.addAll(today.notes());
        parts.made().forEach(link -> notes.add(Notes.link(problem, blocks, link)));
    }

    private static int wanted(DistrictProblem problem, DistrictSettings settings, int today) {
        if (settings.hasRange()) {
            int least = (int) Math.ceil(problem.weight() / settings.heaviest());
            int most = settings.lightest() == 0 ? Integer.MAX_VALUE : (int) Math.floor(problem.weight() / settings.lightest());
            return least <= most ? Math.clamp(today, Math.max(1, least), Math.max(1, most)) : today;
        }
        return settings.districts() == 0 ? today : settings.districts();
    }

    /** @throws Undistrictable when it cannot be done at all */
    static Draft of(DistrictProblem problem, DistrictSettings settings) {
        Blocks blocks = new Blocks(problem);
        if (problem.hasToday()) {
            if (settings.districts() > blocks.count()) {
                throw new Undistrictable(settings.districts() + " districts cannot be made of " + blocks.count() + " units");
            }
            return new Draft(problem, blocks, settings);
        }
        if (settings.districts() == 0 && !settings.hasRange()) {
            throw new Undistrictable("neither a number of districts nor a range is wanted, and units belong to none today");
        }
        return new Draft(blocks, Allotment.of(problem, blocks, settings));
    }

    Blocks blocks() {
        return blocks;
    }

    UnitGraph graph() {
        return graph;
    }

    /** Names of today's districts; null when districts are numbered. */
    List<String> names() {
        return names;
    }

    /** Today's plan made connected, district of each block; null when today does not matter. */
    int[] start() {
        return start == null ? null : start.clone();
    }

    int districts() {
        return districts;
    }

    Bounds bounds() {
        return bounds;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    /** What one annealer works on; each starts from seeds of its own unless today is the start. */
    AnnealingTask task(DistrictSettings settings, SplittableRandom random) {
        int[] first = start == null ? grown(random) : start;
        double mean = 0;
        for (double one : blocks.weight()) {
            mean += one / blocks.count();
        }
        return new AnnealingTask(graph, blocks.weight(), first, districts, bounds, home, settings.moveCost() / mean);
    }

    private int[] grown(SplittableRandom random) {
        SeedGrowth growth = new SeedGrowth(graph, blocks.weight(), blocks.x(), blocks.y());
        int[] result = new int[blocks.count()];
        int offset = 0;
        for (int i = 0; i < allotment.counts().length; i++) {
            int[] members = allotment.parts().get(i).members();
            int[] part = growth.grow(members, allotment.counts()[i], random);
            for (int m = 0; m < members.length; m++) {
                result[members[m]] = offset + part[m];
            }
            offset += allotment.counts()[i];
        }
        return result;
    }
}
