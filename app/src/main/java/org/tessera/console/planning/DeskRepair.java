package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.dispatch.Road;
import org.tessera.grid.Grid;
import org.tessera.grid.Household;
import org.tessera.grid.PointCounts;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.repair.CoverageRepair;
import org.tessera.grid.repair.RepairOptions;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.RepairRule;
import org.tessera.workspace.Workspace;

/** Works repairs out with the figures and roads of a workspace. Blocking. */
final class DeskRepair {

    /** Field of a grid that says how gladly it takes ground. */
    private static final String PRIORITY = "priority";

    private final Workspace workspace;
    private final Scope scope;
    private final StoredBounds bounds;

    DeskRepair(Workspace workspace, Scope scope) {
        this.workspace = workspace;
        this.scope = scope;
        bounds = new StoredBounds(workspace.grids(), workspace.plans());
    }

    /** @param openCases places of open cases */
    RepairOffer offer(List<Coordinate> openCases) {
        List<RepairChoice> rules = new ArrayList<>(List.of(RepairChoice.SPLIT, RepairChoice.LONGEST_BORDER));
        if (workspace.households().count(scope) > 0) {
            rules.add(RepairChoice.FEWEST_HOUSEHOLDS);
        }
        if (!openCases.isEmpty()) {
            rules.add(RepairChoice.FEWEST_CASES);
        }
        if (!priorities().isEmpty()) {
            rules.add(RepairChoice.PRIORITY);
        }
        if (!workspace.roads().roads().isEmpty()) {
            rules.add(RepairChoice.NEAREST_ROAD);
        }
        return new RepairOffer(rules, bounds.nested());
    }

    /** @param openCases places of open cases */
    RepairPreview repair(List<Cell> cells, RepairRequest request, List<Coordinate> openCases, BooleanSupplier cancelled) {
        PointCounts households = workspace.households().count(scope) == 0 ? null : PointCounts.ofSingles(workspace.households()
                .households(scope).stream().map(Household::point).map(point -> point.getCoordinate()).toList());
        RepairOptions options = options(request.rule(), cells, households, openCases).locking(request.locked());
        RepairProposal proposal = CoverageRepair.propose(bounds.input(cells, request.bounds()), options, request.wanted(), cancelled);
        return RepairPreview.of(proposal, request, households == null ? null : households::in);
    }

    private RepairOptions options(RepairChoice rule, List<Cell> cells, PointCounts households, List<Coordinate> openCases) {
        RepairOptions usual = RepairOptions.DEFAULT;
        return switch (rule) {
            case SPLIT -> usual;
            case LONGEST_BORDER -> usual.by(RepairRule.LONGEST_BORDER, null);
            case FEWEST_HOUSEHOLDS -> usual.by(RepairRule.BALANCE, counted(cells, households));
            case FEWEST_CASES -> usual.by(RepairRule.BALANCE, counted(cells, PointCounts.ofSingles(openCases)));
            case PRIORITY -> {
                Map<String, Double> priorities = priorities();
                yield usual.by(RepairRule.PRIORITY, id -> priorities.getOrDefault(id, 0.0));
            }
            case NEAREST_ROAD -> usual.along(workspace.roads().roads().stream().map(Road::shape).map(Geometry.class::cast).toList());
        };
    }

    /** Asked of few grids, by several threads. */
    private static ToDoubleFunction<String> counted(List<Cell> cells, PointCounts things) {
        if (things == null) {
            return null;
        }
        Map<String, Geometry> shapes = new HashMap<>();
        cells.forEach(cell -> shapes.put(cell.id(), cell.shape()));
        Map<String, Double> known = new ConcurrentHashMap<>();
        return id -> known.computeIfAbsent(id, key -> (double) things.in(shapes.get(key)));
    }

    private Map<String, Double> priorities() {
        Map<String, Double> priorities = new HashMap<>();
        for (Grid grid : workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)) {
            String value = grid.attributes().getOrDefault(PRIORITY, "").strip();
            if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
                priorities.put(grid.id(), Double.valueOf(value));
            }
        }
        return priorities;
    }
}
