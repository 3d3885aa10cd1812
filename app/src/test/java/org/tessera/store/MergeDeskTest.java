package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.Report;
import org.tessera.cases.intake.MergeDesk;
import org.tessera.console.cases.LoopFile;
import org.tessera.console.cases.StoreLoopOffice;
import org.tessera.journal.Change;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MergeDeskTest {

    /** Merges at random, takes apart in another order: every file is what it was, to the byte. */
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void mergingAndTakingApartInAnyOrderRestoresEveryFile(@ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("merge");
        try (IntakeFixture window = new IntakeFixture(EmbeddedWorkspace.open(folder, AccessMode.WRITE))) {
            for (int i = 0; i < 5; i++) {
                window.desk().take(IntakeFixture.report(Channel.values()[i], "words " + i, "cover",
                        SmallDistrict.point(0.1 * i, 0.5), "R" + i));
            }
            Map<String, String> before = bytes(window);
            Map<String, String> into = new LinkedHashMap<>();
            List<String> numbers = new ArrayList<>(before.keySet());
            for (int i = 0; i < 12; i++) {
                String one = numbers.get(random.nextInt(numbers.size()));
                String other = numbers.get(random.nextInt(numbers.size()));
                boolean possible = !one.equals(other) && !into.containsKey(one) && !into.containsKey(other);
                window.later(60);
                MergeDesk desk = window.merging();
                if (possible) {
                    desk.merge(one, other, "same");
                    into.put(one, other);
                    assertEquals(Ending.MERGED, window.find(one).progress().ending());
                } else {
                    assertThrows(Refusal.class, () -> desk.merge(one, other, "same"));
                }
            }
            assertEquals(7, window.cases().stream().filter(file -> !into.containsKey(file.id()))
                    .mapToInt(file -> file.progress() == null ? 1 : file.progress().reports().size()).sum());
            while (!into.isEmpty()) {
                List<String> free = into.keySet().stream().filter(each -> !into.containsKey(into.get(each))).toList();
                String next = free.get(random.nextInt(free.size()));
                window.merging().unmerge(next, "not the same");
                into.remove(next);
            }
            assertEquals(before, bytes(window));
            assertTrue(window.workspace.journal().verify().intact());
            assertEquals(window.workspace.journal().tables().digest(),
                    window.workspace.journal().replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
        }
    }

    @Test
    void whatWasDoneInTheMeantimeStaysAndIsSaid() throws IOException {
        Path folder = Files.createTempDirectory("merge");
        try (IntakeFixture window = new IntakeFixture(EmbeddedWorkspace.open(folder, AccessMode.WRITE))) {
            CaseFile one = window.desk().take(IntakeFixture.report(Channel.MAP, "a", "cover", SmallDistrict.point(0.5, 0.5), ""));
            CaseFile two = window.desk().take(IntakeFixture.report(Channel.MAP, "b", "cover", SmallDistrict.point(0.5, 0.5), ""));
            window.merging().merge(two.id(), one.id(), "same");
            assertTrue(window.merging().unmerge(two.id(), "not").exact());
            window.merging().merge(two.id(), one.id(), "same");
            CaseFile changed = window.find(one.id());
            CasePlace place = changed.place();
            CasePlace moved = new CasePlace(place.point(), place.quality(), "2 Side St", place.gridId());
            window.workspace.journal().commit(SmallDistrict.DRAFT, () -> List.of(Change.updated(changed, changed.with(moved))));
            assertFalse(window.merging().unmerge(two.id(), "not").exact());
            assertEquals("2 Side St", window.find(one.id()).place().address());
            assertEquals(one.progress(), window.find(one.id()).progress());
            assertEquals(two, window.find(two.id()));
            MergeDesk desk = window.merging();
            String number = two.id();
            assertEquals("refusal.not-merged", assertThrows(Refusal.class, () -> desk.unmerge(number, "")).code());
        }
    }

    /** The view of cases joins and takes apart as the desk does: the case that goes on shows the reports of both. */
    @Test
    void theViewOfCasesMergesWithTheReports() throws IOException {
        Path folder = Files.createTempDirectory("merge");
        try (IntakeFixture window = new IntakeFixture(EmbeddedWorkspace.open(folder, AccessMode.WRITE))) {
            CaseFile one = window.desk().take(IntakeFixture.report(Channel.MAP, "a", "cover", SmallDistrict.point(0.5, 0.5), ""));
            CaseFile two = window.desk().take(IntakeFixture.report(Channel.MAP, "b", "cover", SmallDistrict.point(0.5, 0.5), ""));
            Map<String, String> before = bytes(window);
            StoreLoopOffice office = new StoreLoopOffice(window.workspace, null, window.merging(), () -> Scope.WHOLE_DISTRICT,
                    _ -> Optional.empty(), IntakeFixture.ZONE);
            office.move(two.id(), new Move.Merge(one.id(), "same"));
            LoopFile shown = office.read(one.id(), window.now()).orElseThrow();
            assertEquals(List.of("a", "b"), shown.file().progress().reports().stream().map(Report::words).toList());
            assertEquals(List.of(two.id()), shown.merged());
            office.move(two.id(), new Move.Unmerge("not the same"));
            assertEquals(before, bytes(window));
        }
    }

    private static Map<String, String> bytes(IntakeFixture window) {
        Map<String, String> bytes = new HashMap<>();
        window.cases().forEach(file -> bytes.put(file.id(), CanonicalJson.write(file)));
        return bytes;
    }
}
