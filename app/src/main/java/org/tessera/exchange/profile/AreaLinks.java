package org.tessera.exchange.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.grid.plan.GridHistory;
import org.tessera.journal.Change;
import org.tessera.journal.JournalDraft;
import org.tessera.workspace.Workspace;

/**
 * What follows from new areas: an area without a parent gets the one that it shares most ground with, and cases get the grid they now
 * lie in, or lay in when they were opened. Derived, so it is journaled as the rule's act and computed again whenever areas change.
 * Blocking.
 */
final class AreaLinks {

    private static final int BATCH = 2_000;

    private final Workspace workspace;
    private final JournalDraft draft;

    AreaLinks(Workspace workspace, JournalDraft draft) {
        this.workspace = workspace;
        this.draft = new JournalDraft(draft.actor(), "import.links", draft.at(), "follows from " + draft.action());
    }

    void refresh() {
        linkParents(Tier.COMMUNITY, Tier.TOWNSHIP);
        linkParents(Tier.GRID, Tier.COMMUNITY);
        placeCases();
    }

    private void linkParents(Tier childTier, Tier parentTier) {
        List<Grid> parents = workspace.grids().areas(Scope.WHOLE_DISTRICT, parentTier);
        if (parents.isEmpty()) {
            return;
        }
        STRtree index = new STRtree();
        parents.forEach(parent -> index.insert(parent.shape().getEnvelopeInternal(),
                new GridLocator.Area(parent.id(), sound(parent.shape()))));
        List<Change> changes = new ArrayList<>();
        for (Grid child : workspace.grids().areas(Scope.WHOLE_DISTRICT, childTier)) {
            if (child.parentId() == null) {
                mostShared(child, index).ifPresent(parent -> changes.add(Change.updated(child, child.within(parent))));
            }
        }
        commit(changes);
    }

    /** Shared ground is compared in squared degrees: only the order counts, and candidates lie side by side. */
    private static Optional<String> mostShared(Grid child, STRtree index) {
        Geometry shape = sound(child.shape());
        String best = null;
        double most = 0;
        for (Object candidate : (List<?>) index.query(shape.getEnvelopeInternal())) {
            GridLocator.Area parent = (GridLocator.Area) candidate;
            double shared = OverlayNGRobust.overlay(shape, parent.shape(), org.locationtech.jts.operation.overlayng.OverlayNG.INTERSECTION)
                    .getArea();
            if (shared > most || shared == most && best != null && parent.id().compareTo(best) < 0) {
                most = shared;
                best = parent.id();
            }
        }
        return Optional.ofNullable(best);
    }

    private static Geometry sound(Geometry shape) {
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }

    private void placeCases() {
        if (workspace.cases().count(Scope.WHOLE_DISTRICT) == 0) {
            return;
        }
        UnaryOperator<CaseFile> placement = placement(workspace);
        List<Change> changes = new ArrayList<>();
        for (CaseFile file : workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE))) {
            CaseFile placed = placement.apply(file);
            if (placed != file) {
                changes.add(Change.updated(file, placed));
            }
        }
        commit(changes);
    }

    /** Gives each case the grid that its place lay in when it was opened. */
    static UnaryOperator<CaseFile> placement(Workspace workspace) {
        GridHistory history = new GridHistory(workspace.plans().versions(Scope.WHOLE_DISTRICT));
        return file -> file.placedBy(history.locator(Objects.requireNonNullElse(file.times().openedAt(), Instant.MAX)));
    }

    private void commit(List<Change> changes) {
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<Change> batch = changes.subList(from, Math.min(changes.size(), from + BATCH));
            workspace.journal().commit(draft, () -> batch);
        }
    }
}
