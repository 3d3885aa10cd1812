package org.tessera.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.function.Executable;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.cases.coordination.CoordinationDesk;
import org.tessera.cases.coordination.MeetingPeriod;
import org.tessera.cases.coordination.NewDecision;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.LoopEnds;
import org.tessera.cases.intake.CategoryAdvice;
import org.tessera.cases.intake.DuplicateRule;
import org.tessera.cases.intake.IntakeBooks;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.MergeDesk;
import org.tessera.cases.intake.NewReport;
import org.tessera.cases.ledger.HomeAreas;
import org.tessera.cases.ledger.LedgerDesk;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Outcome;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.Veil;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.cases.supervision.NoticeKind;
import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.cases.supervision.SupervisionRules;
import org.tessera.cases.whistle.NewWhistle;
import org.tessera.cases.whistle.Score;
import org.tessera.cases.whistle.WhistleDesk;
import org.tessera.cases.whistle.WhistleRules;
import org.tessera.clock.SituationClock;
import org.tessera.duty.list.Department;
import org.tessera.workspace.KnownGround;

/** Acts of the desks beside the loop, each with things of K2 and PWD. */
record BesideActs(EmbeddedWorkspace workspace, SituationClock clock) {

    private static final Instant NOON = SmallDistrict.NOON;
    private static final LocalDate LATER = LocalDate.ofInstant(NOON, ZoneOffset.UTC).plusDays(3);
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private IntakeDesk intake(Actor actor) {
        try (KnownGround ground = new KnownGround(workspace, clock, ZONE)) {
            return new IntakeDesk(workspace.journal(), new IntakeBooks(workspace.intake(), workspace.cases(), ground, CategoryAdvice.NONE,
                    DuplicateRule.USUAL), clock, actor);
        }
    }

    private MergeDesk merging(Actor actor) {
        return new MergeDesk(workspace.journal(), workspace.cases(), LoopEnds.NOTHING, clock, actor);
    }

    private SupervisionDesk supervision(Actor actor) {
        return new SupervisionDesk(workspace.journal(), workspace.cases(), workspace.notices(), () -> WorkCalendar.of(ZONE, List.of()),
                SupervisionRules.USUAL, actor);
    }

    private CoordinationDesk meeting(Actor actor) {
        return new CoordinationDesk(workspace.journal(), workspace.decisions(), workspace.cases(), actor);
    }

    private WhistleDesk whistles(Actor actor) {
        return new WhistleDesk(workspace.journal(), workspace.whistles(), workspace.cases(), workspace.grids(),
                workspace.responsibilities(), clock, actor);
    }

    private LedgerDesk ledger(Actor actor) {
        return new LedgerDesk(workspace.journal(), workspace.ledger(), new HomeAreas(workspace.grids()), intake(actor), Veil.CLOSED, clock,
                actor);
    }

    private static NewDecision decision(String what) {
        return new NewDecision(what, "PWD", LATER, List.of("C4"), "");
    }

    /** In the order in which somebody who may can do them. */
    Map<String, Function<Actor, Executable>> acts() {
        workspace.journal().merge(SmallDistrict.DRAFT, List.of(new Department("PWD", "Works", Tier.DISTRICT)).iterator());
        Actor district = Actor.OPERATOR;
        String notice = supervision(district).remind("C4", NOON, "How far is it?").id();
        MeetingPeriod period = MeetingPeriod.parse("2026-03", ZONE).orElseThrow();
        String task = meeting(district).decide(period, decision("Mend the road"), NOON).id();
        NewWhistle call = new NewWhistle(Tier.COMMUNITY, "K2", SmallDistrict.point(1.5, 0.5), "emergency", null, "PWD", List.of(), "come");
        String waits = whistles(district).blow(call).id();
        String blown = whistles(district).blow(call).id();
        whistles(district).approve(blown);
        String entry = ledger(district).record("K2", Resident.UNNAMED, List.of(Need.heard(0, WorkKind.HELP, "a ramp"),
                Need.heard(0, WorkKind.MEDIATION, "noise"))).id();
        ledger(district).promise(entry, 1, "a ramp", LATER, "PWD");
        String suggestion = ledger(district).suggest("K2", Resident.UNNAMED, "a bench").id();
        merging(district).merge("C6", "C4", "");
        NewReport report = IntakeFixture.report(Channel.HOTLINE, "a hole", "Street", SmallDistrict.point(1.5, 0.5), "");
        Map<String, Function<Actor, Executable>> acts = new LinkedHashMap<>();
        acts.put("IntakeDesk.take", who -> () -> intake(who).take(report));
        acts.put("IntakeDesk.take of the past", who -> () -> intake(who).take(report, NOON.minusSeconds(60)));
        acts.put("IntakeDesk.take into another", who -> () -> intake(who).take(report, "C4"));
        acts.put("MergeDesk.unmerge", who -> () -> merging(who).unmerge("C6", ""));
        acts.put("MergeDesk.merge", who -> () -> merging(who).merge("C6", "C4", ""));
        acts.put("SupervisionDesk.remind", who -> () -> supervision(who).remind("C4", NOON, "How far is it?"));
        acts.put("SupervisionDesk.supervise", who -> () -> supervision(who).supervise("C4", NoticeKind.LEADER, NOON, "It matters"));
        acts.put("SupervisionDesk.reply", who -> () -> supervision(who).reply(notice, NOON, "Half done"));
        acts.put("CoordinationDesk.decide", who -> () -> meeting(who).decide(period, decision("Mend the bridge"), NOON));
        acts.put("CoordinationDesk.complete", who -> () -> meeting(who).complete(task, NOON, "mended"));
        acts.put("WhistleDesk.rule", who -> () -> whistles(who).rule(WhistleRules.USUAL, ""));
        acts.put("WhistleDesk.blow", who -> () -> whistles(who).blow(call));
        acts.put("WhistleDesk.approve", who -> () -> whistles(who).approve(waits));
        acts.put("WhistleDesk.answer", who -> () -> whistles(who).answer(blown, "PWD", "We come"));
        acts.put("WhistleDesk.arrive", who -> () -> whistles(who).arrive(blown, "PWD"));
        acts.put("WhistleDesk.finish", who -> () -> whistles(who).finish(blown, "PWD", "done"));
        acts.put("WhistleDesk.score", who -> () -> whistles(who).score(blown, WhistleRules.USUAL.faces().stream()
                .map(face -> new Score("PWD", face, 4)).toList()));
        acts.put("WhistleDesk.close", who -> () -> whistles(who).close(blown, true, "good"));
        acts.put("LedgerDesk.entry", who -> () -> ledger(who).entry(entry));
        acts.put("LedgerDesk.record", who -> () -> ledger(who).record("K2", Resident.UNNAMED,
                List.of(Need.heard(0, WorkKind.HELP, "a bed"))));
        acts.put("LedgerDesk.promise", who -> () -> ledger(who).promise(entry, 2, "quiet", LATER, "PWD"));
        acts.put("LedgerDesk.signOff", who -> () -> ledger(who).signOff(entry, 1, 1, SignOff.Confirmation.PHONE, NOON, ""));
        acts.put("LedgerDesk.conclude", who -> () -> ledger(who).conclude(entry, 1, Outcome.HELPED, "built"));
        acts.put("LedgerDesk.linkDispute", who -> () -> ledger(who).linkDispute(entry, 2, "D1"));
        acts.put("LedgerDesk.raise", who -> () -> ledger(who).raise(entry, 2));
        acts.put("LedgerDesk.suggest", who -> () -> ledger(who).suggest("K2", Resident.UNNAMED, "a tree"));
        acts.put("LedgerDesk.reply", who -> () -> ledger(who).reply(suggestion, "It comes"));
        acts.put("LedgerDesk.close", who -> () -> ledger(who).close(suggestion));
        // A whistle is refused while it waits: last, for it would not let itself be approved.
        String other = whistles(district).blow(call).id();
        acts.put("WhistleDesk.refuse", who -> () -> whistles(who).refuse(other, "not now"));
        return acts;
    }

    /** Acts of the district alone, whatever the right. */
    static Set<String> ofDistrict() {
        return Set.of("SupervisionDesk.supervise", "WhistleDesk.rule", "CoordinationDesk.decide", "WhistleDesk.approve",
                "WhistleDesk.refuse", "CoordinationDesk.complete");
    }
}
