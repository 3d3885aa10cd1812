package org.tessera.console.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.Duplicate;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.cases.intake.KnownArea;
import org.tessera.cases.intake.NewReport;
import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.map.Place;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.duty.list.TimeLimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IntakeViewModelTest {

    private static final Place HERE = new Place(Place.Kind.COORDINATE, "", "42.3, -71.0", "", new Envelope(new Coordinate(-71, 42.3)));

    private final Desktop desktop = new Desktop();
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final Duplicate twin = new Duplicate(SmallTown.caseFile("1001", "Rodent Activity", null, -71), 12, Duration.ofHours(-3), 0.7);
    private final List<String> saved = new ArrayList<>();
    private final IntakeOffice office = new IntakeOffice() {
        @Override
        public List<String> categories() {
            return List.of("Empty Litter Basket", "Litter Basket", "Rodents");
        }

        @Override
        public IntakeOffer offer(NewReport report) {
            return new IntakeOffer(List.of(), new KnownArea("G1", "C1", ""), "", report.words().isBlank() ? null
                    : new Suggestion("Rodents", 0.8, List.of("rats")), "Rodents", new LeadAnswer(LeadAnswer.Outcome.NOT_LISTED, "Rodents",
                    "G1", LocalDate.of(2015, 6, 10), null, List.of(), Set.of(), null), new TimeLimit(4, ClockUnit.WORK_HOUR),
                    report.words().isBlank() ? List.of() : List.of(twin), null);
        }

        @Override
        public List<String> places(IntakeOffer offer) {
            return List.of("West", "Community");
        }

        @Override
        public Taken take(NewReport report, String into) {
            Reporter who = report.reporter();
            saved.add(String.join("|", report.words(), report.category(), who.name(), who.phone(), into));
            return new Taken(twin.file(), null);
        }
    };
    private final IntakeViewModel intake = new IntakeViewModel(desktop.situation, desktop.wording, office,
            new IntakeViewModel.Surroundings(() -> HERE, () -> _ -> List.of()), desktop, work, new NoticesViewModel(desktop.messages));
    private final CountDownLatch twins = new CountDownLatch(1);

    @BeforeEach
    void open() throws InterruptedException {
        CountDownLatch known = new CountDownLatch(1);
        intake.categories().addListener((javafx.beans.Observable _) -> known.countDown());
        intake.offerProperty().addListener((_, _, offer) -> {
            if (offer != null && !offer.known().duplicates().isEmpty()) {
                twins.countDown();
            }
        });
        intake.begin();
        assertTrue(known.await(10, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() {
        work.close();
    }

    private void say(String words) throws InterruptedException {
        intake.wordsProperty().set(words);
        assertTrue(twins.await(10, TimeUnit.SECONDS));
    }

    @Test
    void whatIsKnownIsSaidAndTheSuggestedCategoryIsTakenByOneAct() throws InterruptedException {
        say("rats in the yard");
        assertEquals("West · Community", intake.areaText());
        assertEquals("Suggestion, not a decision: category “Rodents” (80 %), for the words rats", intake.suggestionText());
        assertEquals("Limit: 4 working h from filing.", intake.limitText());
        assertEquals("No list holds category Rodents; the dispatcher chooses the lead.", intake.leadText());
        intake.takeCategory();
        assertEquals("Rodents", intake.categoryProperty().get());
    }

    @Test
    void aPartOfACategoryMeansTheOneThatBeginsWithIt() {
        intake.categoryProperty().set("litter");
        assertEquals(List.of("Litter Basket", "Empty Litter Basket"), intake.matches());
        intake.takeCategory();
        assertEquals("Litter Basket", intake.categoryProperty().get());
    }

    @Test
    void aCaseThatItRepeatsIsOfferedBeforeSavingAndMayTakeIt() throws InterruptedException {
        say("rats in the yard");
        assertTrue(intake.sameText(twin).startsWith("1001  Rodent Activity  ·  12 m"), intake.sameText(twin));
        intake.sameProperty().set(twin);
        intake.reporterProperty().set("Li Na, 555 0100 22");
        CountDownLatch known = new CountDownLatch(1);
        intake.knownProperty().addListener((_, _, now) -> {
            if (now) {
                known.countDown();
            }
        });
        intake.takeCategory();
        assertTrue(known.await(10, TimeUnit.SECONDS));
        intake.sameProperty().set(twin);
        intake.save();
        assertEquals(List.of("rats in the yard|Rodents|Li Na|555 0100 22|1001"), saved);
        assertEquals("1001", desktop.situation.selectedCaseProperty().get());
        assertTrue(!intake.openProperty().get());
    }

    @Test
    void leavingSavesNothing() throws InterruptedException {
        say("rats");
        intake.leave();
        assertEquals(List.of(), saved);
        assertTrue(!intake.openProperty().get());
    }
}
