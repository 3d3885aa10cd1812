package org.tessera.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseStore;
import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.cases.whistle.WhistleDesk;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Announcement;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;

/**
 * Sends the cards that are due and takes to the district what was not answered, for notices and whistles. Cards go only to cases that
 * somebody took up here: those in the closed loop and those with a unit on its way or at work. A source's open cases, which nobody
 * here could answer for, stay on the list without a card. Has no thread: somebody calls {@link #tick()}. Blocking.
 */
public final class SupervisionDriver implements AutoCloseable {

    /** Situation time between two looks: shorter than the shortest time to answer, long enough for a calm screen. */
    static final Duration PACE = Duration.ofMinutes(10);

    private final SupervisionDesk desk;
    private final WhistleDesk whistles;
    private final CaseStore cases;
    private final AssignmentStore assignments;
    private final SituationClock clock;
    private final Journal.Subscription following;
    private final Set<String> inLoop = ConcurrentHashMap.newKeySet();
    private Instant looked;

    public SupervisionDriver(SupervisionDesk desk, WhistleDesk whistles, CaseStore cases, AssignmentStore assignments, Journal journal,
            SituationClock clock) {
        this.desk = desk;
        this.whistles = whistles;
        this.cases = cases;
        this.assignments = assignments;
        this.clock = clock;
        this.following = journal.follow(this::follow);
    }

    /**
     * Looks when it is time: {@link #PACE} after the last look, or when the clock was put back. The first look reads all open cases,
     * later ones only those taken up here.
     */
    public void tick() {
        Instant now = clock.now();
        boolean back = looked != null && now.isBefore(looked);
        if (looked != null && !back && now.isBefore(looked.plus(PACE))) {
            return;
        }
        if (looked == null || back) {
            cases.list(new CaseQuery(Scope.WHOLE_DISTRICT, now, "", Integer.MAX_VALUE)).stream().filter(SupervisionDriver::isInLoop)
                    .map(CaseFile::id).forEach(inLoop::add);
        }
        looked = now;
        Set<String> taken = new TreeSet<>(inLoop);
        assignments.active(Scope.WHOLE_DISTRICT).stream().map(Assignment::caseId).forEach(taken::add);
        desk.issueDue(now, taken);
        desk.escalateDue(now);
        whistles.escalate();
    }

    private static boolean isInLoop(CaseFile file) {
        return file.progress() != null && file.progress().ending() == null;
    }

    /** Keeps in mind which cases enter the loop; who has left it gets no card anyway. */
    private void follow(Announcement told) {
        told.changes().stream().map(Change::after).flatMap(after -> after instanceof CaseFile file ? Stream.of(file) : Stream.empty())
                .filter(SupervisionDriver::isInLoop).map(CaseFile::id).forEach(inLoop::add);
    }

    @Override
    public void close() {
        following.close();
    }
}
