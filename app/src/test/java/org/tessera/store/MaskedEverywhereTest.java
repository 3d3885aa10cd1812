package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.LoopEnds;
import org.tessera.cases.flow.LoopGround;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.NewReport;
import org.tessera.cases.ledger.HomeAreas;
import org.tessera.cases.ledger.LedgerDesk;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.console.cases.LoopFile;
import org.tessera.console.cases.StoreLoopOffice;
import org.tessera.exchange.write.RecordedLayer;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalEntry;
import org.tessera.people.Reveal;
import org.tessera.people.RevealDesk;
import org.tessera.workspace.RevealVeil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who reported is in the store and nowhere else, but for a minute with a purpose. */
class MaskedEverywhereTest {

    private static final String PHONE = "13812345678";
    private static final Instant NOON = SmallDistrict.NOON;

    @TempDir
    private Path directory;

    @Test
    void aReportersNumberIsOnNoScreenAndInNoExport() throws IOException {
        try (IntakeFixture fixture = new IntakeFixture(EmbeddedWorkspace.open(directory.resolve("w"), AccessMode.WRITE))) {
            EmbeddedWorkspace workspace = fixture.workspace;
            CaseFile file = fixture.desk().take(new NewReport(Channel.HOTLINE, "Call " + PHONE + ", a lid is gone", "lid",
                    SmallDistrict.point(0.5, 0.5), "", new Reporter("Li Na", PHONE, "li@example.org"), "", Map.of()));
            assertEquals(PHONE, fixture.find(file.id()).progress().reports().getFirst().reporter().phone(), "the store keeps it");

            CaseLoop loop = new CaseLoop(workspace.journal(), workspace.cases(), new LoopGround(workspace.grids(),
                    workspace.responsibilities(), workspace.calendar(), ZoneOffset.UTC), LoopEnds.NOTHING, fixture.clock, Actor.OPERATOR);
            StoreLoopOffice office = new StoreLoopOffice(workspace, loop, fixture.merging(), () -> Scope.WHOLE_DISTRICT,
                    _ -> Optional.empty(), ZoneOffset.UTC);
            LoopFile shown = office.read(file.id(), NOON).orElseThrow();
            Reporter masked = new Reporter("L**", "138****5678", "***@***.org");
            assertEquals(masked, shown.file().progress().reports().getFirst().reporter());
            assertEquals(masked, office.asOf(file.id(), workspace.journal().head()).orElseThrow().progress().reports().getFirst()
                    .reporter());

            Path out = directory.resolve("cases.csv");
            RecordedLayer.cases(workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", 100))).write(out);
            String text = Files.readString(out);
            assertTrue(text.contains(file.id()));
            assertFalse(text.contains(PHONE) || text.contains("Li Na"), text);
        }
    }

    @Test
    void aRevealShowsForAMinuteWithItsPurposeInTheJournal() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 1, 0);
            AtomicReference<Instant> wall = new AtomicReference<>(NOON);
            var clock = new org.tessera.clock.ReplayClock(new org.tessera.clock.ClockSetting(NOON, 0));
            RevealDesk reveals = new RevealDesk(workspace.journal(), workspace.subjects(), clock, wall::get, Actor.OPERATOR);
            LedgerDesk desk = new LedgerDesk(workspace.journal(), workspace.ledger(), new HomeAreas(workspace.grids()), _ -> {
                throw new IllegalStateException("nothing is raised");
            }, new RevealVeil(reveals), clock, Actor.OPERATOR);
            Resident li = new Resident("Li Na", PHONE, "", "Lane 1, house 3");
            String id = desk.record("G1", li, List.of(Need.heard(0, WorkKind.HELP, "a ramp"))).id();
            assertEquals("138****5678", desk.entry(id).resident().phone());

            reveals.open(new EntityRef("ledger-entry", id), "call back about the ramp");
            JournalEntry entry = workspace.journal().entries(workspace.journal().head() - 1, 1).getFirst();
            assertEquals("people.reveal", entry.action());
            assertEquals("call back about the ramp", entry.reason());
            assertEquals(li, desk.entry(id).resident());
            assertEquals("138****5678", desk.actingAs(Actor.COMMAND_LINE).entry(id).resident().phone(), "nobody else sees it");
            wall.set(NOON.plus(Reveal.LASTS).minusMillis(1));
            assertEquals(PHONE, desk.entry(id).resident().phone());
            wall.set(NOON.plus(Reveal.LASTS));
            assertEquals("138****5678", desk.entry(id).resident().phone());
        }
    }
}
