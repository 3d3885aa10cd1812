package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Proposes connected, compact districts of equal weight. Several annealers work side by side from seeds of their own; the best plan
 * counts. Blocking, for as long as the settings say; never call it on the JavaFX thread.
 */
public final class DistrictSearch {

    /** Part of the time and steps that is kept for what annealing leaves outside the bounds. */
    private static final double EVENING = 0.05;

    private DistrictSearch() {
    }

    /** Without anybody looking on. */
    public static DistrictPlan run(DistrictProblem problem, DistrictSettings settings) throws InterruptedException {
        return run(problem, settings, _ -> { }, () -> false);
    }

    /**
     * Searches. Where units say what district they are in today, and the settings name neither number nor range, the plan starts
     * from there, keeps today's names, and moves as little weight as it must.
     *
     * @param progress  told now and then, by any thread
     * @param cancelled asked now and then, by any thread; once true the best plan so far is the answer
     * @throws Undistrictable       when no plan of the kind exists
     * @throws InterruptedException when interrupted; the annealers have stopped then
     */
    public static DistrictPlan run(DistrictProblem problem, DistrictSettings settings, Consumer<SearchProgress> progress,
            BooleanSupplier cancelled) throws InterruptedException {
        long start = System.nanoTime();
        if (problem.units().isEmpty()) {
            throw new Undistrictable("there are no units");
        }
        if (!(problem.weight() > 0)) {
            throw new Undistrictable("all weights are 0: there is nothing to balance");
        }
        Draft draft = Draft.of(problem, settings);
        LocalContiguity contiguity = new LocalContiguity(draft.graph());
        DistrictSettings left = settings.seconds() == 0 ? settings : settings.after((System.nanoTime() - start) / 1e9);
        Best best = anneal(draft, left, contiguity, progress, cancelled);
        DistrictPlan.Run run = new DistrictPlan.Run(settings.seed(), (System.nanoTime() - start) / 1e9, best.steps, best.repeatable);
        return PlanFacts.plan(problem, draft.blocks().expand(best.assignment), draft.names(), draft.districts(), draft.bounds(),
                draft.notes(), run);
    }

    /**
     * Today's plan, judged as any other. Where every unit says its district it is judged as it is, connected or not; else what has
     * none is given to a neighbour first.
     *
     * @param settings say what a district should weigh
     * @throws Undistrictable when no unit says what district it is in
     */
    public static DistrictPlan today(DistrictProblem problem, DistrictSettings settings) {
        if (!problem.hasToday()) {
            throw new Undistrictable("units belong to no district today");
        }
        Draft draft = Draft.of(problem.crossable(), settings.withDistricts(0));
        List<String> names = draft.names();
        boolean all = problem.units().stream().allMatch(unit -> unit.today() != null && names.contains(unit.today()));
        int[] assignment = all ? problem.units().stream().mapToInt(unit -> names.indexOf(unit.today())).toArray()
                : draft.blocks().expand(draft.start());
        return PlanFacts.plan(problem, assignment, names, draft.districts(), draft.bounds(), List.of(),
                new DistrictPlan.Run(settings.seed(), 0, 0, true));
    }

    private record Best(int[] assignment, double cost, double excess, long steps, boolean repeatable) {
    }

    private static Best anneal(Draft draft, DistrictSettings settings, LocalContiguity contiguity, Consumer<SearchProgress> progress,
            BooleanSupplier cancelled) throws InterruptedException {
        SplittableRandom seeds = new SplittableRandom(settings.seed());
        List<Callable<Best>> annealers = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            SplittableRandom random = seeds.split();
            annealers.add(() -> one(draft, settings, contiguity, random, progress, cancelled));
        }
        List<Best> found = SideBySide.run(annealers);
        Best best = found.stream().min(Comparator.comparingDouble(Best::excess).thenComparingDouble(Best::cost)).orElseThrow();
        return new Best(best.assignment, best.cost, best.excess, found.stream().mapToLong(Best::steps).sum(),
                found.stream().allMatch(Best::repeatable));
    }

    private static Best one(Draft draft, DistrictSettings settings, LocalContiguity contiguity, SplittableRandom random,
            Consumer<SearchProgress> progress, BooleanSupplier cancelled) {
        // Growing the first districts is on the clock too.
        Pace pace = Pace.of(settings.part(1 - EVENING), cancelled);
        AnnealingTask task = draft.task(settings, random);
        Annealer annealer = new Annealer(task, contiguity, random);
        int[] assignment = annealer.run(pace, progress);
        Best best = new Best(assignment, annealer.bestCost(), annealer.bestExcess(), pace.made(), pace.repeatable());
        return best.excess > 0 ? evened(best, task, settings.part(EVENING), contiguity, random, cancelled) : best;
    }

    /** Where units are coarse, annealing leaves a district or two a little outside: mended with as little moved as possible. */
    private static Best evened(Best best, AnnealingTask task, DistrictSettings settings, LocalContiguity contiguity,
            SplittableRandom random, BooleanSupplier cancelled) {
        Bounds bounds = task.bounds();
        double reach = Math.min(bounds.high() - bounds.target(), bounds.target() - bounds.low()) / bounds.target();
        if (!(reach > 0)) {
            return best;
        }
        AnnealingTask rest = new AnnealingTask(task.graph(), task.weight(), best.assignment, task.districts(), bounds,
                task.home() == null ? best.assignment : task.home(), task.moveCost());
        Front front = new Front(bounds.target(), new double[] {reach});
        Pace pace = Pace.of(settings, cancelled);
        new LeastMoves(rest, contiguity, random, front).run(pace, _ -> { });
        long steps = best.steps + pace.made();
        boolean repeatable = best.repeatable && pace.repeatable();
        return front.best(0)
                .map(even -> new Best(even.assignment(), even.cut() + (task.home() == null ? 0 : even.moved() * task.moveCost()), 0, steps,
                        repeatable))
                .orElse(new Best(best.assignment, best.cost, best.excess, steps, repeatable));
    }
}
