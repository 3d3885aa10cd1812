package org.tessera.exchange.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tessera.cases.ledger.IdentityNumber;
import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Outcome;
import org.tessera.cases.ledger.Promise;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.Visit;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.exchange.SourceRecord;
import org.tessera.journal.Refusal;

/**
 * Makes an entry of the residents' concerns ledger of a row: one visit, one need, at most one promise. An identity number is taken from
 * its own column only and never comes back in a message; a row that has one anywhere else is refused. Immutable and thread-safe.
 */
final class LedgerConverter {

    private static final int SHORT = 150;
    private static final int LONG = 4_000;
    private static final Map<String, WorkKind> KINDS = Map.ofEntries(
            Map.entry("policy_advice", WorkKind.POLICY_ADVICE), Map.entry("advice", WorkKind.POLICY_ADVICE),
            Map.entry("政策咨询", WorkKind.POLICY_ADVICE), Map.entry("opinion", WorkKind.OPINION),
            Map.entry("征集民意", WorkKind.OPINION), Map.entry("意见建议", WorkKind.OPINION),
            Map.entry("mediation", WorkKind.MEDIATION), Map.entry("调解", WorkKind.MEDIATION),
            Map.entry("矛盾调解", WorkKind.MEDIATION), Map.entry("help", WorkKind.HELP), Map.entry("助困", WorkKind.HELP),
            Map.entry("帮扶", WorkKind.HELP));
    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("已答复", Outcome.ANSWERED), Map.entry("已转介", Outcome.REFERRED), Map.entry("已采纳", Outcome.ADOPTED),
            Map.entry("已解释", Outcome.EXPLAINED), Map.entry("调解成功", Outcome.AGREED), Map.entry("调解未成", Outcome.NOT_AGREED),
            Map.entry("已帮扶", Outcome.HELPED), Map.entry("不符合条件", Outcome.NOT_ENTITLED));
    private static final Map<String, SignOff.Confirmation> CONFIRMATIONS = Map.of(
            "当面", SignOff.Confirmation.IN_PERSON, "电话", SignOff.Confirmation.PHONE, "书面", SignOff.Confirmation.WRITING,
            "短信", SignOff.Confirmation.MESSAGE);

    private final Profile profile;
    private final LocalTimes times;

    LedgerConverter(Profile profile) {
        this.profile = profile;
        this.times = new LocalTimes(profile);
    }

    LedgerEntry convert(String file, SourceRecord source) {
        MappedRow row = new MappedRow(file, source, profile);
        String id = text(row, "id", SHORT, true);
        Instant visited = time(row, "visited", true);
        Visit visit = new Visit(text(row, "area", SHORT, true), visited, text(row, "member", SHORT, false));
        WorkKind kind = word(row, "kind", KINDS, WorkKind.class);
        if (kind == null) {
            throw row.refusal("kind", "", "is missing; expected one of the four kinds of work");
        }
        Promise promise = promise(row, visited);
        List<Promise> promises = promise == null ? List.of() : List.of(promise);
        Outcome outcome = word(row, "outcome", OUTCOMES, Outcome.class);
        if (outcome != null && !outcome.fits(kind)) {
            throw row.refusal("outcome", row.text("outcome"), "is no outcome of " + kind);
        }
        if (outcome != null && promise != null && promise.signOff() == null) {
            throw row.refusal("outcome", row.text("outcome"), "is too early: the promise is not confirmed by the resident");
        }
        // The source says that it ended, not when: with the confirmation of the promise, else at the visit.
        Instant ended = outcome == null ? null : promise == null ? visited : promise.signOff().at();
        Need need = new Need(1, kind, text(row, "need", LONG, true), outcome, text(row, "result", LONG, false), ended, null, null,
                promises);
        return new LedgerEntry(id, visit, resident(row), List.of(need));
    }

    private Resident resident(MappedRow row) {
        try {
            return new Resident(text(row, "name", SHORT, false), text(row, "phone", SHORT, false), row.text("identity"),
                    text(row, "address", LONG, false));
        } catch (Refusal _) {
            throw row.refusal("identity", "", "is no identity number: date of birth or check digit do not fit");
        }
    }

    private Promise promise(MappedRow row, Instant visited) {
        String what = text(row, "promise", LONG, false);
        if (what.isEmpty()) {
            for (String orphan : List.of("due", "confirmed")) {
                if (!row.text(orphan).isEmpty()) {
                    throw row.refusal(orphan, row.text(orphan), "belongs to a promise, but the row has none");
                }
            }
            return null;
        }
        row.required("due");
        LocalDate due = LocalDates.read(row, "due");
        if (due.isBefore(visited.atZone(profile.zone()).toLocalDate())) {
            throw row.refusal("due", row.text("due"), "is before the visit");
        }
        return new Promise(1, what, due, text(row, "owner", SHORT, true), visited, signOff(row, visited));
    }

    private SignOff signOff(MappedRow row, Instant visited) {
        Instant confirmed = time(row, "confirmed", false);
        SignOff.Confirmation how = word(row, "how", CONFIRMATIONS, SignOff.Confirmation.class);
        if (confirmed == null && how == null) {
            return null;
        }
        if (confirmed == null || how == null) {
            throw row.refusal(how == null ? "how" : "confirmed", "",
                    "is missing; a promise is signed off only with how and when the resident confirmed it");
        }
        if (confirmed.isBefore(visited)) {
            throw row.refusal("confirmed", row.text("confirmed"), "is before the visit");
        }
        String member = text(row, "member", SHORT, false);
        return new SignOff(how, confirmed, "", member.isEmpty() ? "import" : member, confirmed);
    }

    private static String text(MappedRow row, String target, int most, boolean needed) {
        String value = needed ? row.required(target) : row.text(target);
        if (IdentityNumber.isIn(value)) {
            throw row.refusal(target, "", "has the number of an identity card, which belongs into its own column only");
        }
        if (value.length() > most || value.indexOf('\u001f') >= 0) {
            throw row.refusal(target, value, "expected at most " + most + " letters");
        }
        return value;
    }

    private static <T extends Enum<T>> T word(MappedRow row, String target, Map<String, T> words, Class<T> all) {
        String value = row.text(target);
        String word = value.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (word.isEmpty()) {
            return null;
        }
        for (T each : all.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        if (!words.containsKey(word)) {
            throw row.refusal(target, IdentityNumber.isIn(value) ? "" : value, "expected one of "
                    + String.join(", ", java.util.Arrays.stream(all.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT))
                            .toList()));
        }
        return words.get(word);
    }

    /** A time, or a day, which then means its beginning. */
    private Instant time(MappedRow row, String target, boolean needed) {
        String value = needed ? row.required(target) : row.text(target);
        if (IdentityNumber.isIn(value)) {
            throw row.refusal(target, "", "expected a time");
        }
        return value.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}") ? LocalDates.read(row, target).atStartOfDay(profile.zone()).toInstant()
                : times.read(row, target);
    }
}
