package org.tessera.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.grid.Grid;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Recorded;
import org.tessera.workspace.Workspace;

/** Made-up records for tests: one township of two communities with a grid each, open cases and free units. */
public final class SmallDistrict {

    /** When the made-up cases are looked at; they were opened an hour before. */
    public static final Instant NOON = Instant.parse("2015-06-01T12:00:00Z");
    /** What tests bring in and change with. */
    public static final JournalDraft DRAFT = new JournalDraft(Actor.OPERATOR, "test.change", NOON, "");

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private SmallDistrict() {
    }

    /** Fills a workspace; cases C1, C2, … stand in grids G1 and G2 in turn, units U1, U2, … belong to K1 and K2 in turn. */
    public static void fill(Workspace workspace, int cases, int units) {
        List<Recorded> states = new ArrayList<>(List.of(
                area("K1", Tier.COMMUNITY, "T1", 0), area("K2", Tier.COMMUNITY, "T1", 1),
                area("G1", Tier.GRID, "K1", 0), area("G2", Tier.GRID, "K2", 1)));
        List<Position> positions = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
            states.add(openCase("C" + i, i % 2 == 1 ? "G1" : "G2"));
        }
        for (int i = 1; i <= units; i++) {
            Unit unit = freeUnit("U" + i, i % 2 == 1 ? "K1" : "K2");
            states.add(unit);
            positions.add(new Position(unit.id(), point(0.5 + i * 0.001, 0.5), NOON, 10));
        }
        workspace.journal().merge(DRAFT, states.iterator());
        workspace.units().record(positions);
    }

    /** A case opened an hour before noon in the middle of the grid. */
    public static CaseFile openCase(String id, String gridId) {
        return new CaseFile(id, new CaseSubject("Pothole " + id, "Street", "PWD", ""),
                new CasePlace(point("G1".equals(gridId) ? 0.5 : 1.5, 0.5), PlaceQuality.EXACT, "1 Main St", gridId),
                new CaseTimes(NOON.minusSeconds(3600), null, null), "", Map.of());
    }

    /** A generated unit that nobody has sent anywhere. */
    public static Unit freeUnit(String id, String areaId) {
        return new Unit(id, "grid-member", areaId, Set.of(), UnitState.AVAILABLE, null, null, true);
    }

    /** A point in degrees. */
    public static Point point(double lon, double lat) {
        return SHAPES.createPoint(new Coordinate(lon, lat));
    }

    private static Grid area(String id, Tier tier, String parent, double west) {
        return new Grid(id, tier, id, parent, SHAPES.toGeometry(new Envelope(west, west + 1, 0, 1)), Map.of());
    }
}
