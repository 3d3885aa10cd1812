package org.tessera.cases.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;

/**
 * One entry of the ledger: a visit with all that came of it.
 *
 * @param id       number of the entry
 * @param visit    when and where
 * @param resident who was visited: personal
 * @param needs    what they need
 */
public record LedgerEntry(String id, Visit visit, Resident resident, List<Need> needs) implements Recorded {

    public LedgerEntry {
        needs = List.copyOf(needs);
    }

    /** @throws Refusal when there is none of that number */
    public Need need(int number) {
        return needs.stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new Refusal("refusal.unknown-need",
                "entry " + id + " has no need " + number, id, number));
    }

    /** @throws Refusal when there is none of that number */
    public Promise promise(int need, int number) {
        return need(need).promises().stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new Refusal(
                "refusal.unknown-promise", "need " + need + " of entry " + id + " has no promise " + number, id, need, number));
    }

    /** How a need is named outside its entry. */
    public String nameOf(Need need) {
        return id + "." + need.number();
    }

    /** How a promise is named outside its entry. */
    public String nameOf(Need need, Promise promise) {
        return nameOf(need) + "." + promise.number();
    }

    public LedgerEntry of(Resident other) {
        return new LedgerEntry(id, visit, other, needs);
    }

    LedgerEntry with(int need, UnaryOperator<Need> change) {
        need(need);
        return new LedgerEntry(id, visit, resident, needs.stream().map(each -> each.number() == need ? change.apply(each) : each).toList());
    }

    /** What a source says of it now; conclusions, links, promises and confirmations that were made here stay. */
    public LedgerEntry over(LedgerEntry before) {
        List<Need> merged = new ArrayList<>();
        for (Need need : needs) {
            merged.add(before.needs.stream().filter(each -> each.number() == need.number()).findFirst().map(need::over).orElse(need));
        }
        before.needs.stream().filter(each -> needs.stream().noneMatch(need -> need.number() == each.number())).forEach(merged::add);
        return new LedgerEntry(id, visit, resident, merged);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("ledger-entry", id);
    }
}
