package org.tessera.cases.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.duty.list.TimeLimit;

/** Cases and acts for tests of the loop. */
public final class Loops {

    public static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final FlowRules RULES = FlowRules.usual(
            new DeadlineRule(new ResponsibilityList(List.of()), WorkCalendar.of(ZONE, List.of())));
    public static final CaseFlow FLOW = new CaseFlow(RULES);
    public static final TimeLimit TWO_DAYS = new TimeLimit(2, ClockUnit.NATURAL_DAY);
    public static final Actor OTHER = new Actor("other", Scope.WHOLE_DISTRICT);
    public static final Actor TOWN = new Actor("town", new Scope(Tier.TOWNSHIP, "T1"));
    /** The moves of a case that goes round without any trouble. */
    public static final List<Move> ROUND = List.of(new Move.Report("seen"), new Move.Accept(""), new Move.Verify("it is so"),
            new Move.File("", TWO_DAYS, null, null, ""), new Move.Dispatch("D1", List.of(), ""), new Move.Handled("repaired"),
            new Move.Check(CheckResult.GOOD, ""), new Move.Reply("it is repaired"),
            new Move.Revisit(true, true, Satisfaction.SATISFIED, ""), new Move.Evaluate("well done"), new Move.NotTriggered(""),
            new Move.Close(HandlingPath.RULE_OF_LAW, "repaired"));

    private Loops() {
    }

    public static Actor department(String id) {
        return new Actor("of " + id, Scope.ofDepartment(id));
    }

    /** Something seen and not reported yet, by somebody who can be asked. */
    public static CaseFile seen(String id, Instant at) {
        return known(id, "", at).with(new CaseProgress(Stage.DISCOVERY, null, "", null, List.of(
                new Report(id + "/1", Channel.HOTLINE, at, "a hole", new Reporter("Li", "1", ""), "")), List.of(), null));
    }

    /** A case of a source, outside the loop. */
    public static CaseFile known(String id, String department, Instant at) {
        return new CaseFile(id, new CaseSubject("Hole " + id, "Street", department, ""), new CasePlace(
                new GeometryFactory().createPoint(new Coordinate(0.5, 0.5)), PlaceQuality.EXACT, "", "G1"),
                new CaseTimes(at, null, null), "", Map.of());
    }

    /** The file after these moves, an hour apart, by the district. */
    public static CaseFile after(CaseFile file, List<Move> moves) {
        CaseFile now = file;
        for (Move move : moves) {
            now = next(now, move, Actor.OPERATOR);
        }
        return now;
    }

    /** The file after a move an hour after the last one. */
    public static CaseFile next(CaseFile file, Move move, Actor actor) {
        Instant last = file.progress() == null || file.progress().steps().isEmpty() ? file.times().openedAt()
                : file.progress().steps().getLast().at();
        return FLOW.apply(file, new Act(move, last.plus(Duration.ofHours(1)), actor));
    }
}
