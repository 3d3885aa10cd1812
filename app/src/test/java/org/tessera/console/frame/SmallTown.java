package org.tessera.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

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
import org.tessera.journal.Recorded;

/** A made-up town of two grids that overlap a little, three open cases and two units, at a fixed moment. */
public final class SmallTown {

    public static final Instant NOW = Console.FIRST_MOMENT;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private SmallTown() {
    }

    /** Everything that is recorded of the town. */
    static List<Recorded> states() {
        return List.of(
                new Grid("C1", Tier.COMMUNITY, "Community", null, box(-71.10, -71.00), Map.of()),
                new Grid("G1", Tier.GRID, "West", "C1", box(-71.10, -71.05), Map.of()),
                new Grid("G2", Tier.GRID, "East", "C1", box(-71.051, -71.00), Map.of()),
                caseFile("1001", "Rodent Activity", Duration.ofMinutes(-5), -71.07),
                caseFile("1002", "Street Light", Duration.ofHours(2), -71.06),
                caseFile("1003", "Graffiti", null, -71.04), later("1004"), unit("U-1"), unit("U-2"));
    }

    /** Where its units are. */
    static List<Position> fixes() {
        return List.of(new Position("U-1", point(-71.06), NOW.minusSeconds(90), 10),
                new Position("U-2", point(-71.04), NOW.minusSeconds(90), 10));
    }

    private static Geometry box(double west, double east) {
        return GEOMETRY.toGeometry(new Envelope(west, east, 42.30, 42.35));
    }

    /** An open case opened a day ago. */
    public static CaseFile caseFile(String id, String category, Duration untilDue, double lon) {
        return new CaseFile(id, new CaseSubject(category, category, "PWD", "call"),
                new CasePlace(point(lon), PlaceQuality.EXACT, id + " Main St", "G1"),
                new CaseTimes(NOW.minus(Duration.ofDays(1)), untilDue == null ? null : NOW.plus(untilDue), null), "",
                Map.of("ward", "3"));
    }

    /** A case that nobody has heard of yet; until it opens a replay may run. */
    private static CaseFile later(String id) {
        CaseFile now = caseFile(id, "Pothole", null, -71.05);
        return new CaseFile(id, now.subject(), now.place(), new CaseTimes(NOW.plus(Duration.ofDays(10)), null, null), "", Map.of());
    }

    /** A free simulated unit. */
    public static Unit unit(String id) {
        return new Unit(id, "grid-member", "C1", Set.of("Rodent"), UnitState.AVAILABLE, null, null, true);
    }

    private static Point point(double lon) {
        return GEOMETRY.createPoint(new Coordinate(lon, 42.32));
    }
}
