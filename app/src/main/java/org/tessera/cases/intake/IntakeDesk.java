package org.tessera.cases.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;
import org.tessera.clock.SituationClock;
import org.tessera.duty.list.Category;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * The one window. Whatever the channel, a report becomes one case with one number, one grid and what is already known of the place and
 * the category filled in; the same reference on a channel never makes a second case. Blocking; never on the JavaFX thread.
 */
public final class IntakeDesk implements Intake {

    /** Action of the entry that makes a report a case. */
    public static final String TAKE = "case.report";
    /** Attribute of a case that repeats an earlier one: the number of that one (DOMAIN §5, 重复诉求率). */
    public static final String REPEATS = "tessera:repeats";

    private static final int LONGEST_TITLE = 80;
    private static final double SAME_HOUSE = 5;
    private static final double NEXT_STREET = 60;

    private final Journal journal;
    private final IntakeBooks books;
    private final SituationClock clock;
    private final Actor actor;

    public IntakeDesk(Journal journal, IntakeBooks books, SituationClock clock, Actor actor) {
        this.journal = journal;
        this.books = books;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public CaseFile take(NewReport report) {
        return take(report, clock.now());
    }

    /**
     * Takes in what was reported earlier, for a file or another system.
     *
     * @param at when it was reported; not later than now
     * @throws Refusal when something it needs is missing or wrong; nothing is saved
     */
    public CaseFile take(NewReport report, Instant at) {
        Refusal.unless(actor, Right.TAKE_REPORTS);
        List<CaseFile> taken = new ArrayList<>();
        journal.commit(new JournalDraft(actor, TAKE, clock.now(), ""), () -> {
            Optional<CaseFile> earlier = earlier(report);
            taken.add(earlier.isPresent() ? earlier.get() : draft(report, at));
            return earlier.isPresent() ? List.of() : List.of(Change.created(taken.getFirst()));
        });
        return taken.getFirst();
    }

    /**
     * Takes in a report of a matter that is a case already, as somebody has confirmed: the report stands in that case's file. It keeps a
     * number of its own in the record, so that it can be taken out again.
     *
     * @param into number of the case that it belongs to
     * @return that case, with the report
     * @throws Refusal when something is missing or wrong, or the case is not in the loop any more; nothing is saved
     */
    public CaseFile take(NewReport report, String into) {
        Refusal.unless(actor, Right.TAKE_REPORTS);
        Instant now = clock.now();
        List<CaseFile> taken = new ArrayList<>();
        journal.commit(new JournalDraft(actor, TAKE, now, "part of " + into), () -> {
            Optional<CaseFile> earlier = earlier(report);
            if (earlier.isPresent()) {
                taken.add(earlier.get());
                return List.of();
            }
            CaseFile file = draft(report, now);
            Merge merge = Merge.of(file, open(into), now, actor.id());
            taken.add(merge.survivor());
            return List.of(Change.created(file), Change.updated(file, merge.duplicate()),
                    Change.updated(merge.before(), merge.survivor()));
        });
        return taken.getFirst();
    }

    /** What is known of a report before it is saved. Writes nothing. */
    public IntakeOffer offer(NewReport report) {
        Instant now = clock.now();
        IntakeKnowledge knowledge = books.knowledge().get();
        KnownArea area = knowledge.areaOf(report.point());
        Suggestion suggestion = report.category().isEmpty() && !report.words().isBlank()
                ? books.advice().of(report.words()).orElse(null) : null;
        String category = suggestion == null ? report.category() : suggestion.label();
        var same = knowledge.subclassOf(category, now);
        return new IntakeOffer(ReportRules.problems(report, knowledge, now), area, address(report, now), suggestion, category,
                category.isEmpty() ? null : knowledge.router().lead(category, area.grid(), knowledge.day(now)),
                knowledge.deadlines().limit(category, now).orElse(null),
                books.duplicates().of(actor.scope(), report.point(), now, same, report.words()),
                books.duplicates().repeated(actor.scope(), report.point(), now, same).orElse(null));
    }

    /** Everything that is wrong with a report; empty when it can be taken in. */
    public List<FieldProblem> problems(NewReport report) {
        return ReportRules.problems(report, books.knowledge().get(), clock.now());
    }

    private Optional<CaseFile> earlier(NewReport report) {
        if (report.reference().isEmpty() || report.channel() == null) {
            return Optional.empty();
        }
        Optional<String> number = books.store().numberOf(report.channel(), report.reference());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseFile> found = books.cases().find(actor.scope(), number.get());
        while (found.isPresent() && found.get().progress() != null && found.get().progress().mergedInto() != null) {
            found = books.cases().find(actor.scope(), found.get().progress().mergedInto());
        }
        return Optional.of(found.orElseThrow(() -> new Refusal("refusal.report-elsewhere",
                "the reference " + report.reference() + " is known already, outside your area", report.reference())));
    }

    private CaseFile open(String number) {
        return books.cases().find(actor.scope(), number).orElseThrow(() -> new Refusal("refusal.unknown-case",
                "there is no case " + number + " in your area", number));
    }

    private CaseFile draft(NewReport report, Instant at) {
        IntakeKnowledge knowledge = books.knowledge().get();
        List<FieldProblem> problems = ReportRules.problems(report, knowledge, at);
        if (!problems.isEmpty()) {
            throw problems.getFirst().refusal();
        }
        if (at.isAfter(clock.now())) {
            throw new FieldProblem("at", at.toString(), "refusal.report-from-tomorrow", "a report is not made in the future").refusal();
        }
        KnownArea area = knowledge.areaOf(report.point());
        if (!IntakeKnowledge.reaches(actor.scope(), area)) {
            throw new FieldProblem("point", "", "refusal.report-outside-area", "the place lies outside your area; the district takes it")
                    .refusal();
        }
        String number = new CaseNumbers(books.store()).next(knowledge.day(at));
        Report first = new Report(number + "/1", report.channel(), at, report.words(), report.reporter(), report.reference());
        Step step = new Step(MoveKind.REPORT, Stage.DISCOVERY, at, actor.id(), "", List.of());
        Map<String, String> attributes = new LinkedHashMap<>(report.attributes());
        books.duplicates().repeated(actor.scope(), report.point(), at, knowledge.subclassOf(report.category(), at))
                .ifPresent(repeated -> attributes.put(REPEATS, repeated.id()));
        boolean placed = report.point() != null && !report.point().isEmpty();
        CasePlace place = new CasePlace(placed ? report.point() : null, placed ? PlaceQuality.EXACT : PlaceQuality.MISSING,
                address(report, at), area.grid().isEmpty() ? null : area.grid());
        return knowledge.deadlines().complete(new CaseFile(number, subject(report, knowledge, at), place, new CaseTimes(at, null, null), "",
                attributes, new CaseProgress(Stage.REPORT, null, "", null, List.of(first), List.of(step), null)));
    }

    private static CaseSubject subject(NewReport report, IntakeKnowledge knowledge, Instant at) {
        String said = report.words().strip().lines().findFirst().orElse("").strip();
        String title = !said.isEmpty() ? said
                : knowledge.category(report.category(), at).map(Category::name).orElse(report.category());
        return new CaseSubject(title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…", report.category(),
                "", report.channel().name());
    }

    /** Nobody is asked for what the last case of the house, or else the map, says. */
    private String address(NewReport report, Instant at) {
        if (!report.address().isBlank() || report.point() == null || report.point().isEmpty()) {
            return report.address().strip();
        }
        Nearness house = new Nearness(report.point(), SAME_HOUSE, Instant.EPOCH, at, java.util.Set.of());
        return books.store().near(actor.scope(), house).stream().filter(file -> !file.place().address().isBlank())
                .max(java.util.Comparator.comparing((CaseFile file) -> file.times().openedAt()).thenComparing(CaseFile::id))
                .map(file -> file.place().address()).or(() -> books.store().streetAt(report.point(), NEXT_STREET)).orElse("");
    }
}
