package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.cases.supervision.SupervisionRules;
import org.tessera.cases.whistle.WhistleDesk;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.SupervisionDriver;
import org.tessera.journal.Recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Cards go out by themselves, but only for cases that somebody took up here. */
class SupervisionDriverTest {

    private static final Instant NOW = SmallDistrict.NOON;

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;
    private final ReplayClock clock = new ReplayClock(new ClockSetting(NOW, 0), () -> 0);
    private SupervisionDriver driver;

    /** Four overdue cases of a source. */
    @BeforeEach
    void fill() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 0, 0);
        List<Recorded> states = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            states.add(SmallDistrict.openCase("C" + i, "G1").with(new CaseTimes(NOW.minusSeconds(3600), NOW.minusSeconds(60), null)));
        }
        states.add(SmallDistrict.freeUnit("U1", "G1"));
        workspace.journal().merge(SmallDistrict.DRAFT, states.iterator());
        driver = new SupervisionDriver(new SupervisionDesk(workspace.journal(), workspace.cases(), workspace.notices(),
                () -> WorkCalendar.of(ZoneId.of("UTC"), List.of()), SupervisionRules.USUAL, Actor.OPERATOR),
                new WhistleDesk(workspace.journal(), workspace.whistles(), workspace.cases(), workspace.grids(),
                        workspace.responsibilities(), clock, Actor.OPERATOR),
                workspace.cases(), workspace.assignments(), workspace.journal(), clock);
    }

    @AfterEach
    void close() {
        driver.close();
        assertTrue(workspace.journal().verify().intact());
        workspace.close();
    }

    private List<String> sent() {
        return workspace.notices().waiting(Scope.WHOLE_DISTRICT, clock.now()).stream().map(Notice::id).sorted().toList();
    }

    @Test
    void onlyCasesTakenUpHereGetCardsAndWhatIsNotAnsweredGoesToTheDistrict() {
        long before = workspace.journal().head();
        driver.tick();
        assertEquals(List.of(), sent());
        assertEquals(before, workspace.journal().head(), "a look that finds nothing leaves no entry");
        new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(), clock, Actor.OPERATOR)
                .dispatch("C2", "U1", "");
        driver.tick();
        assertEquals(List.of(), sent(), "the clock has not gone on");
        clock.setNow(NOW.plus(Duration.ofMinutes(10)));
        driver.tick();
        assertEquals(List.of("C2/BLACK"), sent());
        clock.setNow(NOW.plus(Duration.ofHours(3)));
        driver.tick();
        assertEquals(List.of("C2/BLACK", "C2/TIMEOUT"), sent());
        assertEquals("rule:supervision", workspace.journal().entriesOf(workspace.notices().find(Scope.WHOLE_DISTRICT, "C2/TIMEOUT")
                .orElseThrow().ref()).getFirst().actor());
    }
}
