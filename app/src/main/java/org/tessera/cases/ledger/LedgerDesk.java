package org.tessera.cases.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.Intake;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * The desk of the residents' concerns ledger. Every act is one journal entry; everything it hands out is as the {@link Veil} lets the
 * actor see it. Blocking; never call on the JavaFX thread.
 */
public final class LedgerDesk {

    private final Journal journal;
    private final LedgerStore ledger;
    private final HomeAreas areas;
    private final Intake intake;
    private final Veil veil;
    private final SituationClock clock;
    private final Actor actor;

    public LedgerDesk(Journal journal, LedgerStore ledger, HomeAreas areas, Intake intake, Veil veil, SituationClock clock, Actor actor) {
        this.journal = journal;
        this.ledger = ledger;
        this.areas = areas;
        this.intake = intake;
        this.veil = veil;
        this.clock = clock;
        this.actor = actor;
    }

    /** The same desk with somebody else sitting at it. */
    public LedgerDesk actingAs(Actor other) {
        return new LedgerDesk(journal, ledger, areas, intake, veil, clock, other);
    }

    /** An entry of the actor's area, as the actor may see it. */
    public LedgerEntry entry(String id) {
        return shown(found(id));
    }

    /** All entries within the actor's scope, oldest first, as the actor may see them. */
    public List<LedgerEntry> entries() {
        return ledger.all(actor.scope()).stream().map(this::shown).toList();
    }

    /** Entries with a promise whose last day is over without the resident's confirmation, the first due first. */
    public List<LedgerEntry> overdue(ZoneId zone) {
        Instant now = clock.now();
        return ledger.promised(actor.scope()).stream().filter(entry -> entry.needs().stream()
                .anyMatch(need -> need.promises().stream().anyMatch(promise -> promise.isOverdue(now, zone)))).map(this::shown).toList();
    }

    /**
     * Writes a visit down.
     *
     * @param needs kind and words of each need, in order; their numbers are given here
     * @throws Refusal when the area is not the actor's, or a need says nothing
     */
    public LedgerEntry record(String areaId, Resident resident, List<Need> needs) {
        Refusal.unless(actor, Right.TAKE_REPORTS);
        Instant now = clock.now();
        requireArea(areaId);
        require(!needs.isEmpty() && needs.stream().noneMatch(need -> need.words().isBlank()), "refusal.no-words",
                "words are needed: what the resident needs");
        require(needs.stream().noneMatch(need -> IdentityNumber.isIn(need.words())), "refusal.identity-in-words",
                "an identity number belongs into its own field only");
        LedgerEntry[] made = new LedgerEntry[1];
        journal.commit(draft("ledger.record", now), () -> {
            List<Need> numbered = java.util.stream.IntStream.range(0, needs.size())
                    .mapToObj(i -> Need.heard(i + 1, needs.get(i).kind(), needs.get(i).words().strip())).toList();
            made[0] = new LedgerEntry(number("L"), new Visit(areaId, now, actor.id()), resident, numbered);
            return List.of(Change.created(made[0]));
        });
        return shown(made[0]);
    }

    /** Promises something to the resident. */
    public LedgerEntry promise(String id, int need, String what, LocalDate due, String owner) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        require(!what.isBlank() && due != null && owner != null && !owner.isBlank(), "refusal.promise-incomplete",
                "a promise says what, until when and who keeps it");
        Instant now = clock.now();
        return change("ledger.promise", id, now, entry -> entry.with(need, each ->
                each.with(new Promise(each.promises().size() + 1, what.strip(), due, owner, now, null))));
    }

    /**
     * Signs a promise off because the resident has confirmed it.
     *
     * @param said when the resident said so
     * @throws Refusal when it is signed off already, or how or when the resident confirmed it is missing or cannot be
     */
    public LedgerEntry signOff(String id, int need, int promise, SignOff.Confirmation how, Instant said, String words) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        Instant now = clock.now();
        return change("ledger.sign-off", id, now, entry -> {
            Promise open = entry.promise(need, promise);
            require(open.signOff() == null, "refusal.promise-signed", "this promise is signed off already");
            require(how != null && said != null && !said.isAfter(now) && !said.isBefore(open.madeAt()), "refusal.no-confirmation",
                    "a promise is signed off only when the resident has confirmed it: how, and when between the promise and now");
            SignOff signed = new SignOff(how, said, Objects.requireNonNullElse(words, ""), actor.id(), now);
            return entry.with(need, each -> each.with(open.signed(signed)));
        });
    }

    /** Says how the work on a need ended; while a promise of it is open it has not ended. */
    public LedgerEntry conclude(String id, int need, Outcome outcome, String words) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        Instant now = clock.now();
        require(words != null && !words.isBlank(), "refusal.no-words", "words are needed: what came of it");
        return change("ledger.conclude", id, now, entry -> {
            Need open = entry.need(need);
            require(open.outcome() == null, "refusal.need-concluded", "this need is concluded already");
            require(outcome.fits(open.kind()), "refusal.need-outcome", "work of this kind does not end so");
            require(open.promises().stream().allMatch(promise -> promise.signOff() != null), "refusal.need-promised",
                    "a promise is still open; the resident has to confirm it first");
            return entry.with(need, each -> each.concluded(outcome, words.strip(), now));
        });
    }

    /** Says which dispute a need of mediation belongs to. */
    public LedgerEntry linkDispute(String id, int need, String dispute) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        return change("ledger.link", id, clock.now(), entry -> {
            require(entry.need(need).kind() == WorkKind.MEDIATION && !dispute.isBlank(), "refusal.need-no-dispute",
                    "only mediation belongs to a dispute");
            return entry.with(need, each -> each.ofDispute(dispute));
        });
    }

    /**
     * Raises a need as a case: what the ledger holds is handed on, nothing is asked again. Raised twice it is one case, because the
     * intake knows the reference.
     */
    public LedgerEntry raise(String id, int need) {
        Refusal.unless(actor, Right.TAKE_REPORTS);
        LedgerEntry entry = found(id);
        Need raised = entry.need(need);
        if (raised.caseId() != null) {
            return shown(entry);
        }
        Resident resident = entry.resident();
        CaseFile file = intake.take(new NewReport(Channel.PATROL, raised.words(), "", areas.heart(entry.visit().areaId()).orElse(null),
                resident.address(), new Reporter(resident.name(), resident.phone(), ""), "ledger:" + entry.nameOf(raised), Map.of()));
        return change("ledger.raise", id, clock.now(), now -> now.with(need, each -> each.asCase(file.id())));
    }

    /** Takes a suggestion in. */
    public Suggestion suggest(String areaId, Resident from, String words) {
        Refusal.unless(actor, Right.TAKE_REPORTS);
        requireArea(areaId);
        require(words != null && !words.isBlank(), "refusal.no-words", "words are needed: what is suggested");
        Instant now = clock.now();
        Suggestion[] made = new Suggestion[1];
        journal.commit(draft("suggestion.take", now), () -> {
            made[0] = new Suggestion(number("S"), areaId, from, words.strip(), now, "", null, null);
            return List.of(Change.created(made[0]));
        });
        return shown(made[0]);
    }

    /** Replies to a suggestion. */
    public Suggestion reply(String id, String words) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        require(words != null && !words.isBlank(), "refusal.no-words", "words are needed: the reply");
        Instant now = clock.now();
        return changeSuggestion("suggestion.reply", id, now, open -> {
            require(open.repliedAt() == null, "refusal.suggestion-replied", "this suggestion has its reply");
            return open.replied(words.strip(), now);
        });
    }

    /** Closes a suggestion that has its reply. */
    public Suggestion close(String id) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        Instant now = clock.now();
        return changeSuggestion("suggestion.close", id, now, open -> {
            require(open.repliedAt() != null, "refusal.suggestion-no-reply", "a suggestion is not closed without a reply");
            require(open.closedAt() == null, "refusal.suggestion-closed", "this suggestion is closed already");
            return open.closed(now);
        });
    }

    /** Suggestions within the actor's scope, oldest first, as the actor may see them. */
    public List<Suggestion> suggestions() {
        return ledger.suggestions(actor.scope()).stream().map(this::shown).toList();
    }

    private LedgerEntry change(String action, String id, Instant now, UnaryOperator<LedgerEntry> next) {
        LedgerEntry[] changed = new LedgerEntry[1];
        journal.commit(draft(action, now), () -> {
            LedgerEntry before = found(id);
            changed[0] = next.apply(before);
            return List.of(Change.updated(before, changed[0]));
        });
        return shown(changed[0]);
    }

    private Suggestion changeSuggestion(String action, String id, Instant now, UnaryOperator<Suggestion> next) {
        Suggestion[] changed = new Suggestion[1];
        journal.commit(draft(action, now), () -> {
            Suggestion before = ledger.suggestion(actor.scope(), id).orElseThrow(() -> new Refusal("refusal.unknown-suggestion",
                    "there is no suggestion " + id + " in your area", id));
            changed[0] = next.apply(before);
            return List.of(Change.updated(before, changed[0]));
        });
        return shown(changed[0]);
    }

    private LedgerEntry found(String id) {
        return ledger.find(actor.scope(), id).orElseThrow(() -> new Refusal("refusal.unknown-entry",
                "there is no ledger entry " + id + " in your area", id));
    }

    private LedgerEntry shown(LedgerEntry entry) {
        return entry.of(veil.seen(actor, entry.ref(), entry.resident(), clock.now()));
    }

    private Suggestion shown(Suggestion suggestion) {
        return suggestion.from(veil.seen(actor, suggestion.ref(), suggestion.from(), clock.now()));
    }

    private String number(String letter) {
        for (long next = ledger.count() + 1;; next++) {
            String number = String.format(Locale.ROOT, "%s-%06d", letter, next);
            boolean taken = ledger.find(org.tessera.access.Scope.WHOLE_DISTRICT, number).isPresent();
            if (!taken) {
                return number;
            }
        }
    }

    private void requireArea(String areaId) {
        require(!actor.scope().isOneDepartment() && areas.isWithin(actor.scope(), areaId), "refusal.ledger-area",
                areaId + " is not in your area", areaId);
    }

    private static void require(boolean holds, String code, String message, Object... arguments) {
        if (!holds) {
            throw new Refusal(code, message, arguments);
        }
    }

    /** The reason stays empty: what is said of people belongs into the entry, not into the journal's index. */
    private JournalDraft draft(String action, Instant now) {
        return new JournalDraft(actor, action, now, "");
    }
}
