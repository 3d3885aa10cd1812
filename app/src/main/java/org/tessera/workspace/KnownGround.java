package org.tessera.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.intake.IntakeKnowledge;
import org.tessera.clock.SituationClock;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.grid.GridLocator;
import org.tessera.journal.Announcement;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;

/**
 * Areas, lists and calendar of a workspace as the one window needs them, read once and again when the journal announces a change of any
 * of them or another day begins. A report that comes in the moment between a change and its announcement still goes by what held before.
 * Blocking when it reads; safe for use by any thread.
 */
public final class KnownGround implements Supplier<IntakeKnowledge>, AutoCloseable {

    private static final Set<String> KINDS = Set.of("grid", "responsibility", "department", "calendar-day", "plan");

    private final Workspace workspace;
    private final SituationClock clock;
    private final ZoneId zone;
    private final Journal.Subscription following;
    private Known known;

    /** What was read, and for which day. */
    private record Known(LocalDate day, IntakeKnowledge knowledge, SortedSet<Instant> turns) {
    }

    /**
     * @param zone where days begin and offices work
     */
    public KnownGround(Workspace workspace, SituationClock clock, ZoneId zone) {
        this.workspace = workspace;
        this.clock = clock;
        this.zone = zone;
        this.following = workspace.journal().follow(this::hear);
    }

    @Override
    public synchronized IntakeKnowledge get() {
        LocalDate day = clock.now().atZone(zone).toLocalDate();
        if (known == null || !sameGround(day)) {
            known = new Known(day, read(day), turns());
        }
        return known.knowledge();
    }

    /** Whether no grid begins or ends between the day that was read and another one: then nothing has to be read again. */
    private boolean sameGround(LocalDate day) {
        Instant one = known.day().atStartOfDay(zone).toInstant();
        Instant other = day.atStartOfDay(zone).toInstant();
        Instant from = one.isBefore(other) ? one : other;
        Instant until = one.isBefore(other) ? other : one;
        // A grid that begins with the day is one of it.
        return known.turns().subSet(from.plusNanos(1), until.plusNanos(1)).isEmpty();
    }

    private SortedSet<Instant> turns() {
        return workspace.plans().versions(Scope.WHOLE_DISTRICT).stream()
                .flatMap(grid -> Stream.of(Optional.ofNullable(grid.validFrom()), Optional.ofNullable(grid.validTo())))
                .flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private IntakeKnowledge read(LocalDate day) {
        DutyDay duty = new DutyDay(workspace, day, zone);
        return new IntakeKnowledge(GridLocator.of(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)), duty.areas(), duty.router(),
                new DeadlineRule(new ResponsibilityList(workspace.responsibilities().versions()),
                        WorkCalendar.of(zone, workspace.calendar().days())));
    }

    private void hear(Announcement news) {
        if (news.entry().subjects().stream().map(EntityRef::type).anyMatch(KINDS::contains)) {
            synchronized (this) {
                known = null;
            }
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
