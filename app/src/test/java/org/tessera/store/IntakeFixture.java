package org.tessera.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.LoopEnds;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.CategoryAdvice;
import org.tessera.cases.intake.DuplicateRule;
import org.tessera.cases.intake.IntakeBooks;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.MergeDesk;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.duty.list.CaseStandard;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.Matter;
import org.tessera.duty.list.TimeLimit;
import org.tessera.journal.Recorded;
import org.tessera.workspace.KnownGround;

/** The one window over the small district, with a list of three categories. */
final class IntakeFixture implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final EmbeddedWorkspace workspace;
    final ReplayClock clock = new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0));
    final KnownGround ground;

    IntakeFixture(EmbeddedWorkspace workspace) {
        this.workspace = workspace;
        SmallDistrict.fill(workspace, 2, 0);
        List<Recorded> list = new ArrayList<>(List.of(
                category("cover", "manhole", Matter.BASIC, new Duty(Tier.TOWNSHIP, "", "town", Set.of())),
                category("lid", "manhole", null, new Duty(Tier.DISTRICT, "", "works", Set.of())),
                category("noise", "", Matter.RECLAIMED, new Duty(Tier.DISTRICT, "", "police", Set.of()))));
        workspace.journal().merge(SmallDistrict.DRAFT, list.iterator());
        ground = new KnownGround(workspace, clock, ZONE);
    }

    private static CategoryVersion category(String id, String subclass, Matter matter, Duty duty) {
        return new CategoryVersion(new Category(id, id, null, subclass.isEmpty() ? "" : "facilities", subclass, matter,
                List.of(new CaseStandard("", new TimeLimit(4, ClockUnit.URGENT_HOUR), "")), List.of()), null, null, List.of(duty));
    }

    IntakeDesk desk() {
        return desk(Actor.OPERATOR);
    }

    IntakeDesk desk(Actor actor) {
        return new IntakeDesk(workspace.journal(), new IntakeBooks(workspace.intake(), workspace.cases(), ground, CategoryAdvice.NONE,
                DuplicateRule.USUAL), clock, actor);
    }

    MergeDesk merging() {
        return new MergeDesk(workspace.journal(), workspace.cases(), LoopEnds.NOTHING, clock, Actor.OPERATOR);
    }

    void later(long seconds) {
        clock.setNow(clock.now().plusSeconds(seconds));
    }

    Instant now() {
        return clock.now();
    }

    List<CaseFile> cases() {
        return workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE));
    }

    CaseFile find(String number) {
        return workspace.cases().find(Scope.WHOLE_DISTRICT, number).orElseThrow();
    }

    static NewReport report(Channel channel, String words, String category, Point point, String reference) {
        return new NewReport(channel, words, category, point, "", Reporter.NOBODY, reference, Map.of());
    }

    @Override
    public void close() {
        ground.close();
        workspace.close();
    }
}
