package org.tessera.console.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Promise;

/**
 * A row of the ledger: one need.
 *
 * @param entry   the entry, as its reader may see it
 * @param need    the need
 * @param promise its most pressing promise: the open one that is due first, else the last; null for none
 * @param state   how far it has come
 */
public record LedgerLine(LedgerEntry entry, Need need, Promise promise, LedgerState state) {

    private static final Comparator<LedgerLine> ORDER = Comparator.comparing(LedgerLine::state)
            .thenComparing(line -> line.promise == null ? null : line.promise.due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LedgerLine::name);

    /** All needs, those first that must be looked at first. */
    public static List<LedgerLine> of(List<LedgerEntry> entries, Instant now, ZoneId zone) {
        List<LedgerLine> lines = new ArrayList<>();
        entries.forEach(entry -> entry.needs().forEach(need -> lines.add(of(entry, need, now, zone))));
        lines.sort(ORDER);
        return List.copyOf(lines);
    }

    private static LedgerLine of(LedgerEntry entry, Need need, Instant now, ZoneId zone) {
        Promise open = need.promises().stream().filter(each -> each.signOff() == null).min(Comparator.comparing(Promise::due))
                .orElse(null);
        Promise shown = open != null || need.promises().isEmpty() ? open : need.promises().getLast();
        LedgerState state = need.outcome() != null ? LedgerState.CONCLUDED
                : open != null ? open.isOverdue(now, zone) ? LedgerState.OVERDUE : LedgerState.OPEN
                        : shown == null ? LedgerState.UNPROMISED : LedgerState.SIGNED;
        return new LedgerLine(entry, need, shown, state);
    }

    /** How the need is named outside its entry. */
    public String name() {
        return entry.nameOf(need);
    }
}
