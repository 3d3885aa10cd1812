package org.tessera.console.situation;

import java.util.List;
import java.util.Locale;

import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.dispatch.Unit;

/**
 * An open case as the screens need it.
 *
 * @param file    the case
 * @param urgency at the time of the picture
 * @param units   units bound to it, by call sign
 * @param search  number, title, category and address in lower case
 */
public record CaseLine(CaseFile file, Urgency urgency, List<Unit> units, String search) {

    public CaseLine {
        units = List.copyOf(units);
    }

    /** The line of a case with the units that are bound to it. */
    public static CaseLine of(CaseFile file, Urgency urgency, List<Unit> units) {
        String search = String.join(" ", file.id(), file.subject().title(), file.subject().category(), file.place().address())
                .toLowerCase(Locale.ROOT);
        return new CaseLine(file, urgency, units, search);
    }

    public String id() {
        return file.id();
    }
}
