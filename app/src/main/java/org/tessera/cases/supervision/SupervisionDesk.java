package org.tessera.cases.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseStore;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * The desk of supervision: cards go out by rule, people remind and ask, leads answer, and what is not answered goes to the district.
 * Blocking; never on the JavaFX thread.
 */
public final class SupervisionDesk {

    /** {@link JournalDraft#action()} of cards that a rule sent. */
    public static final String ISSUE = "notice.issue";
    /** {@link JournalDraft#action()} of a reminder or a supervision. */
    public static final String SEND = "notice.send";
    /** {@link JournalDraft#action()} of an answer. */
    public static final String REPLY = "notice.reply";
    /** {@link JournalDraft#action()} of what went to the district. */
    public static final String ESCALATE = "notice.escalate";

    private static final Actor RULE = Actor.rule("supervision");

    private final Journal journal;
    private final CaseStore cases;
    private final NoticeStore notices;
    private final Supplier<WorkCalendar> calendar;
    private final SupervisionRules rules;
    private final Actor actor;

    /**
     * @param calendar when offices work; asked for at each look, so that a day changed since is known
     */
    public SupervisionDesk(Journal journal, CaseStore cases, NoticeStore notices, Supplier<WorkCalendar> calendar,
            SupervisionRules rules, Actor actor) {
        this.journal = journal;
        this.cases = cases;
        this.notices = notices;
        this.calendar = calendar;
        this.rules = rules;
        this.actor = actor;
    }

    /** The live list of what the actor may see. */
    public List<WatchedCase> live(Instant now) {
        return new LiveList(rules.cards(), calendar.get()).carded(open(actor.scope(), now), now);
    }

    /** Notices within the actor's scope that have no answer yet, the first due first. */
    public List<Notice> waiting(Instant now) {
        return notices.waiting(actor.scope(), now);
    }

    /** Those whose time to answer has passed. */
    public List<Notice> unanswered(Instant now) {
        return waiting(now).stream().filter(notice -> notice.unansweredAt(now)).toList();
    }

    /**
     * Sends the cards that cases have now and did not have before, each colour once a case, whole district. A case that went from no
     * card to black between two runs gets the black one only. To run it again changes nothing. A case without a lead gets its card when
     * it has one.
     *
     * @return what was sent
     */
    public List<Notice> issueDue(Instant now) {
        return issue(now, () -> open(Scope.WHOLE_DISTRICT, now));
    }

    /**
     * The same for some cases only, each looked up by itself.
     *
     * @param caseIds whose cards may go out; numbers of cases that are not there or not open are passed over
     */
    public List<Notice> issueDue(Instant now, Collection<String> caseIds) {
        return issue(now, () -> caseIds.stream().map(id -> cases.find(Scope.WHOLE_DISTRICT, id)).flatMap(Optional::stream)
                .filter(file -> file.times().isOpenAt(now)).toList());
    }

    private List<Notice> issue(Instant now, Supplier<List<CaseFile>> whose) {
        List<Notice> sent = new ArrayList<>();
        journal.commit(new JournalDraft(RULE, ISSUE, now, ""), () -> {
            sent.clear();
            Set<String> before = notices.issued(Scope.WHOLE_DISTRICT);
            for (WatchedCase each : new LiveList(rules.cards(), calendar.get()).carded(whose.get(), now)) {
                String id = cardId(each.file().id(), each.card());
                if (!each.lead().isEmpty() && !before.contains(id)) {
                    sent.add(notice(id, each.file(), NoticeKind.CARD, each.card(), RULE, now, ""));
                }
            }
            return sent.stream().map(Change::created).toList();
        });
        return List.copyOf(sent);
    }

    /**
     * What was not answered in time goes to the district, once; a card of a case that is still open also opens a timeout supervision,
     * one a case.
     *
     * @return the notices that went to the district
     */
    public List<Notice> escalateDue(Instant now) {
        List<Notice> gone = new ArrayList<>();
        journal.commit(new JournalDraft(RULE, ESCALATE, now, ""), () -> {
            gone.clear();
            List<Change> changes = new ArrayList<>();
            Set<String> before = notices.issued(Scope.WHOLE_DISTRICT);
            List<String> opened = new ArrayList<>();
            for (Notice notice : notices.waiting(Scope.WHOLE_DISTRICT, now)) {
                if (notice.escalated() != null || !notice.unansweredAt(now)) {
                    continue;
                }
                Notice after = notice.escalated(now);
                gone.add(after);
                changes.add(Change.updated(notice, after));
                String id = notice.caseId() + "/" + NoticeKind.TIMEOUT;
                if (notice.kind() == NoticeKind.CARD && !before.contains(id) && !opened.contains(id)) {
                    cases.find(Scope.WHOLE_DISTRICT, notice.caseId()).filter(file -> file.times().isOpenAt(now)).ifPresent(file -> {
                        opened.add(id);
                        changes.add(Change.created(notice(id, file, NoticeKind.TIMEOUT, Card.NONE, RULE, now, "")));
                    });
                }
            }
            return changes;
        });
        return List.copyOf(gone);
    }

    /**
     * 催办: reminds the lead of a case.
     *
     * @throws Refusal when the case is not in the actor's scope, not open, has no lead, or nothing is said
     */
    public Notice remind(String caseId, Instant now, String words) {
        Refusal.unless(actor, Right.RUN_CASES);
        return send(caseId, NoticeKind.REMINDER, now, words);
    }

    /**
     * 督办: a leader asks for a case, or it is important by itself.
     *
     * @throws Refusal as {@link #remind}, when the actor is not the district's, or for a timeout, which only the rule opens
     */
    public Notice supervise(String caseId, NoticeKind kind, Instant now, String words) {
        Refusal.unless(actor, Right.DECIDE_CASES);
        if (kind != NoticeKind.LEADER && kind != NoticeKind.IMPORTANT) {
            throw new Refusal("refusal.notice-by-rule", "a notice of kind " + kind + " is sent by a rule only", kind.name());
        }
        if (!actor.scope().isWholeDistrict() || actor.scope().isOneDepartment()) {
            throw new Refusal("refusal.notice-district", "only the district may put a case under supervision");
        }
        return send(caseId, kind, now, words);
    }

    private Notice send(String caseId, NoticeKind kind, Instant now, String words) {
        requireWords(words);
        Notice[] sent = new Notice[1];
        journal.commit(new JournalDraft(actor, SEND, now, words), () -> {
            CaseFile file = cases.find(actor.scope(), caseId).filter(each -> each.times().isOpenAt(now)).orElseThrow(
                    () -> new Refusal("refusal.notice-no-case", "no open case " + caseId + " is within your scope", caseId));
            if (RunningLimit.lead(file).isEmpty()) {
                throw new Refusal("refusal.notice-no-lead", "case " + caseId + " has no lead yet who could answer", caseId);
            }
            sent[0] = notice(UUID.randomUUID().toString(), file, kind, Card.NONE, actor, now, words.strip());
            return List.of(Change.created(sent[0]));
        });
        return sent[0];
    }

    /**
     * Answers a notice for its lead.
     *
     * @throws Refusal when it is not in the actor's scope (a department sees what is addressed to it), has its answer, or nothing is said
     */
    public Notice reply(String noticeId, Instant now, String words) {
        Refusal.unless(actor, Right.HANDLE_CASES);
        requireWords(words);
        Notice[] answered = new Notice[1];
        journal.commit(new JournalDraft(actor, REPLY, now, words), () -> {
            Notice notice = notices.find(actor.scope(), noticeId).orElseThrow(
                    () -> new Refusal("refusal.notice-unknown", "no notice " + noticeId + " is within your scope", noticeId));
            if (notice.reply() != null) {
                throw new Refusal("refusal.notice-answered", "the notice was answered at " + notice.reply().at(), notice.reply().at());
            }
            answered[0] = notice.answered(new NoticeReply(actor.id(), now, words.strip()));
            return List.of(Change.updated(notice, answered[0]));
        });
        return answered[0];
    }

    private static void requireWords(String words) {
        if (words == null || words.isBlank()) {
            throw new Refusal("refusal.notice-no-words", "say what is asked for, or what is being done");
        }
    }

    private List<CaseFile> open(Scope scope, Instant now) {
        return cases.list(new CaseQuery(scope, now, "", Integer.MAX_VALUE));
    }

    private Notice notice(String id, CaseFile file, NoticeKind kind, Card card, Actor by, Instant now, String words) {
        return new Notice(id, file.id(), kind, card, RunningLimit.lead(file), by.id(), now, words,
                now.plus(rules.reply(kind, card)), null, null);
    }

    /** Id of the card of a colour of a case. */
    static String cardId(String caseId, Card card) {
        return caseId + "/" + card;
    }
}
