package org.tessera.console.cases;

import org.tessera.cases.deadline.Card;

/**
 * Which cases the table shows.
 *
 * @param place  the link they are in, or all
 * @param lead   who leads them, as people call it; empty for anybody
 * @param card   only those with this card; null for all
 * @param text   part of number, title, category or address, whatever the case; empty for all
 * @param closed also those that are closed by now
 */
public record TableFilter(LoopPlace place, String lead, Card card, String text, boolean closed) {

    /** All open cases. */
    public static final TableFilter OPEN = new TableFilter(LoopPlace.ANYWHERE, "", null, "", false);
}
