package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

/**
 * Proposes a repair of grids that do not tile their area. The outer boundary and the parents' borders stay; without a boundary the
 * outline of all grids together stays and what it encloses is filled. Two runs on the same input agree to the last bit. Stateless,
 * blocking, safe on any thread but never the JavaFX thread; nothing in the input is changed.
 */
public final class CoverageRepair {

    /** What one round brings forth, such as a part cut off, the next one settles. */
    private static final int MOST_ROUNDS = 6;

    private final Plan plan;
    private final BooleanSupplier cancelled;
    private final List<RepairStep> steps = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();

    private CoverageRepair(CoverageInput input, RepairOptions options, BooleanSupplier cancelled) {
        plan = new Plan(input, options);
        this.cancelled = cancelled;
    }

    /**
     * Proposes a repair of all defects.
     *
     * @param cancelled asked between stages, on the calling thread
     * @throws CancellationException    when it said yes
     * @throws IllegalArgumentException when two cells have the same id, the outer boundary has no area, or the measure cannot express
     *                                  the coordinates
     */
    public static RepairProposal propose(CoverageInput input, RepairOptions options, BooleanSupplier cancelled) {
        return new CoverageRepair(input, options, cancelled).propose(null);
    }

    /**
     * Proposes a repair of some defects and leaves all others.
     *
     * @param chosen findings of a check of the same input
     * @throws CancellationException    when cancelled said yes
     * @throws IllegalArgumentException as in {@link #propose(CoverageInput, RepairOptions, BooleanSupplier)}
     */
    public static RepairProposal propose(CoverageInput input, RepairOptions options, Collection<Finding> chosen,
            BooleanSupplier cancelled) {
        Set<String> keys = new HashSet<>(chosen.stream().map(CoverageRepair::key).toList());
        return propose(input, options, finding -> keys.contains(key(finding)), cancelled);
    }

    /**
     * The same for those findings of its own check that match.
     *
     * @param chosen null for all
     */
    public static RepairProposal propose(CoverageInput input, RepairOptions options, Predicate<Finding> chosen,
            BooleanSupplier cancelled) {
        return new CoverageRepair(input, options, cancelled).propose(chosen);
    }

    private RepairProposal propose(Predicate<Finding> chosen) {
        CoverageReport before = CoverageCheck.run(plan.now(), cancelled);
        CoverageReport now = before;
        long start = System.nanoTime();
        Set<String> spared = new HashSet<>();
        if (chosen != null) {
            before.findings().stream().filter(chosen.negate()).map(CoverageRepair::key).forEach(spared::add);
        }
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            List<Finding> open = now.findings().stream().filter(finding -> !spared.contains(key(finding))).toList();
            if (open.isEmpty() || !round(now.findings(), open, chosen == null, round)) {
                break;
            }
            now = CoverageCheck.run(plan.now(), cancelled);
        }
        List<Residual> residual = now.findings().stream().map(finding -> new Residual(finding, reason(finding, spared))).toList();
        return new RepairProposal(before, now, inOrder(before), plan.changed(), plan.withdrawn(), residual,
                (System.nanoTime() - start) / 1_000_000 - (now == before ? 0 : now.millis()));
    }

    /** Whether anything changed. */
    private boolean round(List<Finding> all, List<Finding> open, boolean everything, int round) {
        boolean changed = Records.settle(plan, open, steps, reasons);
        plan.index(all.stream().filter(Records::leavesGround).toList());
        List<Patch> patches = Patch.of(plan, open.stream().filter(Records::leavesGround).toList());
        List<Outcome> outcomes = patches.parallelStream().map(patch -> repair(patch, everything, round)).toList();
        for (Outcome outcome : outcomes) {
            stopIfCancelled();
            outcome.shapes().forEach(plan::shape);
            outcome.withdrawn().forEach(plan::withdraw);
            steps.addAll(outcome.steps());
            outcome.reasons().forEach((finding, reason) -> reasons.put(place(finding), reason));
            changed |= !outcome.shapes().isEmpty() || !outcome.withdrawn().isEmpty();
        }
        return changed;
    }

    private record Outcome(Map<Integer, Geometry> shapes, Map<Integer, String> withdrawn, List<RepairStep> steps,
            Map<Finding, String> reasons) {
    }

    private Outcome repair(Patch patch, boolean everything, int round) {
        if (cancelled.getAsBoolean()) {
            return new Outcome(Map.of(), Map.of(), List.of(), Map.of());
        }
        try {
            PatchRepair repair = new PatchRepair(plan, patch, everything, round == 1);
            Map<Integer, Geometry> shapes = repair.run();
            return new Outcome(shapes, repair.withdrawn(), repair.findings().steps(), repair.findings().reasons());
        } catch (TopologyException e) {
            Map<Finding, String> why = new LinkedHashMap<>();
            patch.findings().forEach(finding -> why.put(finding, "the borders around it cannot be untangled"));
            return new Outcome(Map.of(), Map.of(), List.of(), why);
        }
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the repair was cancelled");
        }
    }

    private String reason(Finding finding, Set<String> spared) {
        String known = reasons.get(place(finding));
        if (known != null) {
            return known;
        }
        if (spared.contains(key(finding))) {
            return "not chosen for repair";
        }
        if (finding.kind() == FindingKind.UNFILLED) {
            return "open to the outside, and no outer boundary says how far the grids should reach";
        }
        List<String> locked = finding.grids().stream().filter(plan.options.locked()::contains).toList();
        if (!locked.isEmpty()) {
            return "locked: " + String.join(", ", locked);
        }
        List<String> beside = plan.options.locked().stream().filter(id -> touches(id, finding)).sorted().toList();
        return beside.isEmpty() ? "no way was found to repair it" : "beside it is locked: " + String.join(", ", beside);
    }

    private boolean touches(String id, Finding finding) {
        Integer cell = plan.number(id);
        return cell != null && plan.shape(cell) != null && plan.shape(cell).isWithinDistance(finding.shape(),
                Patch.REACH / Math.max(plan.metric.perX(), plan.metric.perY()));
    }

    /** The same defect in two checks, however much it changed. */
    static String place(Finding finding) {
        return finding.kind() + " " + finding.grids() + (finding.kind() == FindingKind.GAP && !finding.shape().isEmpty()
                ? finding.shape().getEnvelopeInternal().toString() : "");
    }

    /** The same defect in two checks of the same grids. */
    private static String key(Finding finding) {
        return place(finding) + finding.shape().getEnvelopeInternal();
    }

    private List<RepairStep> inOrder(CoverageReport before) {
        Map<Finding, Integer> order = new HashMap<>();
        before.findings().forEach(finding -> order.put(finding, order.size()));
        return steps.stream().sorted(Comparator.comparing(step -> order.getOrDefault(step.defect(), Integer.MAX_VALUE)))
                .toList();
    }
}
