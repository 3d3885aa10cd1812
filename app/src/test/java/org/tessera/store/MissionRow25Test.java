package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.GroundDistance;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.intake.Duplicate;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.IntakeForm;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.cases.intake.KnownArea;
import org.tessera.cases.intake.NewReport;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission row 25: six inputs, one grid for every place, duplicates offered. */
class MissionRow25Test {

    @TempDir
    private Path folder;
    private IntakeFixture window;

    @BeforeEach
    void open() {
        window = new IntakeFixture(EmbeddedWorkspace.open(folder, AccessMode.WRITE));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPlaceOnTheBorderBelongsToTheGridWithTheSmallestId() {
        CaseFile border = window.desk().take(IntakeFixture.report(Channel.MAP, "hole", "", SmallDistrict.point(1, 0.5), ""));
        assertEquals("G1", border.place().gridId());
        assertEquals(new KnownArea("G1", "K1", "T1"), window.ground.get().areaOf(SmallDistrict.point(1, 0.5)));
        assertEquals("G2", window.desk().take(IntakeFixture.report(Channel.MAP, "hole", "", SmallDistrict.point(1.000001, 0.5), ""))
                .place().gridId());
        CaseFile outside = window.desk().take(IntakeFixture.report(Channel.MAP, "hole", "", SmallDistrict.point(5, 5), ""));
        assertNull(outside.place().gridId());
    }

    @Test
    void aCaseBeginsInTheLoopWithItsLimitAndWhatIsKnownOfThePlace() {
        CaseFile file = window.desk().take(IntakeFixture.report(Channel.HOTLINE, "cover gone\nsince today", "cover",
                SmallDistrict.point(0.5, 0.5), "H1"));
        assertEquals("20150601-00001", file.id());
        assertEquals(Stage.REPORT, file.progress().stage());
        assertEquals("cover gone", file.subject().title());
        assertEquals("1 Main St", file.place().address());
        assertEquals(window.now().plus(Duration.ofHours(4)), file.times().dueAt());
        assertEquals(file, window.find(file.id()));
    }

    @Test
    void duplicatesAreThoseOfTheSlowOracle() {
        Random random = new Random(7);
        List<String> kinds = List.of("cover", "lid", "noise");
        List<CaseFile> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            window.later(random.nextInt(3600 * 3));
            all.add(window.desk().take(IntakeFixture.report(Channel.PATROL, "words " + i % 5, kinds.get(random.nextInt(3)),
                    SmallDistrict.point(0.5 + random.nextInt(40) * 0.0001, 0.5 + random.nextInt(10) * 0.0001), "")));
        }
        int offered = 0;
        for (int i = 0; i < 60; i++) {
            Coordinate place = new Coordinate(0.5 + random.nextInt(40) * 0.0001, 0.5 + random.nextInt(10) * 0.0001);
            String kind = kinds.get(random.nextInt(3));
            IntakeOffer offer = window.desk().offer(IntakeFixture.report(Channel.MAP, "words 1", kind,
                    SmallDistrict.point(place.x, place.y), ""));
            Set<String> same = "noise".equals(kind) ? Set.of("noise") : Set.of("cover", "lid");
            Set<String> expected = all.stream().filter(file -> same.contains(file.subject().category()))
                    .filter(file -> GroundDistance.metres(place, file.place().point().getCoordinate()) <= 50)
                    .filter(file -> Duration.between(file.times().openedAt(), window.now()).compareTo(Duration.ofHours(24)) <= 0)
                    .map(CaseFile::id).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, offer.duplicates().stream().map(Duplicate::file).map(CaseFile::id)
                    .collect(Collectors.toCollection(TreeSet::new)));
            offered += expected.size();
        }
        assertTrue(offered > 0);
    }

    @Test
    void aRepeatedRequestIsLinkedToTheEarlierOneForThirtyDays() {
        CaseFile first = window.desk().take(IntakeFixture.report(Channel.HOTLINE, "loud", "noise", SmallDistrict.point(0.5, 0.5), ""));
        window.later(30 * 86_400);
        CaseFile again = window.desk().take(IntakeFixture.report(Channel.HOTLINE, "loud", "noise", SmallDistrict.point(0.5, 0.5), ""));
        assertEquals(first.id(), again.attributes().get(IntakeDesk.REPEATS));
        window.later(30 * 86_400 + 1);
        assertFalse(window.desk().take(IntakeFixture.report(Channel.HOTLINE, "loud", "noise", SmallDistrict.point(0.5, 0.5), ""))
                .attributes().containsKey(IntakeDesk.REPEATS));
    }

    @Test
    void numbersStayUniqueWhenManyWriteAtOnce() throws Exception {
        Set<String> numbers = new HashSet<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> all = IntStream.range(0, 80).<Callable<String>>mapToObj(i -> () -> window.desk()
                    .take(IntakeFixture.report(Channel.values()[i % 7], "w" + i, "", SmallDistrict.point(0.5, 0.5), "R" + i / 2)).id())
                    .toList();
            for (Future<String> each : many.invokeAll(all)) {
                numbers.add(each.get());
            }
        }
        assertEquals(80, numbers.size());
        assertTrue(numbers.contains("20150601-00080"));
    }

    @Test
    void whatIsWrongIsRefusedByFieldAndNothingIsWritten() {
        long head = window.workspace.journal().head();
        Map<String, NewReport> wrong = Map.of(
                "refusal.report-no-place", IntakeFixture.report(Channel.MAP, "x", "", null, ""),
                "refusal.report-off-earth", IntakeFixture.report(Channel.MAP, "x", "", SmallDistrict.point(0, 91), ""),
                "refusal.report-says-nothing", IntakeFixture.report(Channel.MAP, " ", "", SmallDistrict.point(0, 0), ""),
                "refusal.report-unknown-category", IntakeFixture.report(Channel.MAP, "x", "nonsense", SmallDistrict.point(0, 0), ""),
                "refusal.report-too-long", IntakeFixture.report(Channel.MAP, "x".repeat(10_001), "", SmallDistrict.point(0, 0), ""),
                "refusal.report-control-characters", IntakeFixture.report(Channel.MAP, "a\u0000b", "", SmallDistrict.point(0, 0), ""),
                "refusal.report-channel", IntakeFixture.report(null, "x", "", SmallDistrict.point(0, 0), ""));
        wrong.forEach((code, report) -> {
            IntakeDesk desk = window.desk();
            assertEquals(code, assertThrows(Refusal.class, () -> desk.take(report)).code());
        });
        NewReport elsewhere = IntakeFixture.report(Channel.MAP, "x", "", SmallDistrict.point(1.5, 0.5), "");
        IntakeDesk narrow = window.desk(new Actor("ann", new Scope(Tier.COMMUNITY, "K1")));
        assertEquals("refusal.report-outside-area", assertThrows(Refusal.class, () -> narrow.take(elsewhere)).code());
        assertEquals(head, window.workspace.journal().head());
    }

    @Test
    void aCommunitySeesNoDuplicateOutsideItsArea() {
        window.desk().take(IntakeFixture.report(Channel.MAP, "x", "noise", SmallDistrict.point(1.0001, 0.5), ""));
        NewReport near = IntakeFixture.report(Channel.MAP, "x", "noise", SmallDistrict.point(0.9999, 0.5), "");
        assertEquals(1, window.desk().offer(near).duplicates().size());
        assertEquals(0, window.desk(new Actor("ann", new Scope(Tier.COMMUNITY, "K1"))).offer(near).duplicates().size());
    }

    @Test
    void theFormAsksForSixInputsAtMostAndForNothingThatIsHeld() {
        assertTrue(IntakeForm.USUAL.asked().size() <= 6);
        IntakeForm.Input held = new IntakeForm.Input("grid", true);
        List<IntakeForm.Known> known = IntakeForm.USUAL.filled();
        assertThrows(IllegalArgumentException.class, () -> new IntakeForm(List.of(held), known));
        List<IntakeForm.Input> seven = IntStream.range(0, 7).mapToObj(i -> new IntakeForm.Input("f" + i, true)).toList();
        assertThrows(IllegalArgumentException.class, () -> new IntakeForm(seven, List.of()));
        assertEquals(Reporter.NOBODY, IntakeFixture.report(Channel.MAP, "", "", null, "").reporter());
    }
}
