package org.tessera.console.situation;

import java.util.List;
import java.util.Locale;

import org.tessera.cases.CaseBrief;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.Urgency;
import org.tessera.dispatch.Unit;

/**
 * An open case as the screens need it.
 *
 * @param brief   the case
 * @param urgency at the time of the picture
 * @param units   units bound to it, by call sign
 */
public record CaseLine(CaseBrief brief, Urgency urgency, List<Unit> units) {

    public CaseLine {
        units = List.copyOf(units);
    }

    public String id() {
        return brief.id();
    }

    public String category() {
        return brief.category();
    }

    public CasePlace place() {
        return brief.place();
    }

    public CaseTimes times() {
        return brief.times();
    }

    /** Whether number, title, category or address contain a text. */
    public boolean contains(String lowerCaseText) {
        return lowerCaseText.isEmpty()
                || String.join(" ", brief.id(), brief.title(), brief.category(), brief.place().address())
                        .toLowerCase(Locale.ROOT).contains(lowerCaseText);
    }
}
