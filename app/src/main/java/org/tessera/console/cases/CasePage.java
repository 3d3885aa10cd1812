package org.tessera.console.cases;

import java.util.List;
import java.util.Map;

import org.tessera.cases.deadline.Card;

/**
 * What the table shows of the cases at a moment.
 *
 * @param rows   by urgency, then deadline; at most as many as the reader gives
 * @param found  how many there are in all
 * @param places how many there are in each link, before the link narrows them
 * @param cards  how many have each card, before the card narrows them
 * @param leads  who leads any of them, before the lead narrows them, sorted
 */
public record CasePage(List<CaseRow> rows, int found, Map<LoopPlace, Integer> places, Map<Card, Integer> cards, List<String> leads) {

    /** Before anything was read. */
    public static final CasePage NOTHING = new CasePage(List.of(), 0, Map.of(), Map.of(), List.of());

    public CasePage {
        rows = List.copyOf(rows);
        places = Map.copyOf(places);
        cards = Map.copyOf(cards);
        leads = List.copyOf(leads);
    }
}
