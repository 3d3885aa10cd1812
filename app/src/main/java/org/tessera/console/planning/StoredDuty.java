package org.tessera.console.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.clock.SituationClock;
import org.tessera.duty.check.DutyFinding;
import org.tessera.duty.check.ResponsibilityCheck;
import org.tessera.duty.check.ResponsibilityInput;
import org.tessera.workspace.DutyDay;
import org.tessera.workspace.Workspace;

/** Checks the duties of the open workspace on the day that the situation has: no lead, two leads, nobody in a grid. */
public final class StoredDuty {

    /** Days within which two departments should inspect together. */
    private static final int WITHIN = 7;
    /** Grids up to which a finding is drawn as they are; beyond, a frame about all of them says more. */
    private static final int DRAWN = 40;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Workspace workspace;
    private final SituationClock clock;
    private final ZoneId zone;
    private final Scope scope;

    public StoredDuty(Workspace workspace, SituationClock clock, ZoneId zone, Scope scope) {
        this.workspace = workspace;
        this.clock = clock;
        this.zone = zone;
        this.scope = scope;
    }

    /** Findings, the gravest first; none where no responsibility list was brought in. Blocking. */
    List<FindingLine> check() {
        if (workspace.responsibilities().versions().isEmpty()) {
            return List.of();
        }
        ResponsibilityInput input = new DutyDay(workspace, LocalDate.ofInstant(clock.now(), zone), zone).input(List.of(), WITHIN);
        List<DutyFinding> findings = new ArrayList<>(ResponsibilityCheck.run(input).findings());
        // The check looks at the whole district, because duties cross areas; what it says of other areas is not told.
        findings.removeIf(finding -> !isInScope(finding));
        findings.sort(java.util.Comparator.comparing(DutyFinding::severity));
        Map<String, Geometry> shapes = new HashMap<>();
        workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID).forEach(grid -> shapes.put(grid.id(), grid.shape()));
        return findings.stream().map(finding -> new FindingLine(finding.kind().key(), finding.grids(), 0, 0, false,
                place(finding.grids(), shapes), finding.category() == null ? finding.detail() : finding.category().name())).toList();
    }

    private boolean isInScope(DutyFinding finding) {
        return scope.equals(Scope.WHOLE_DISTRICT) || !finding.grids().isEmpty()
                && workspace.plans().held(scope, Tier.GRID, finding.grids()).size() == finding.grids().size();
    }

    private static Geometry place(List<String> grids, Map<String, Geometry> shapes) {
        List<Geometry> areas = grids.stream().map(shapes::get).filter(Objects::nonNull).toList();
        if (!areas.isEmpty() && areas.size() <= DRAWN) {
            return UnaryUnionOp.union(areas);
        }
        Envelope box = new Envelope();
        (areas.isEmpty() ? shapes.values() : areas).forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        return GEOMETRY.toGeometry(box) instanceof Polygon frame ? frame.getExteriorRing() : GEOMETRY.createPolygon();
    }
}
