package org.tessera.console.report;

import java.util.Locale;

/** What a report of the planning view is about. */
public enum ReportKind {
    /** What is wrong with the grids of the draft in hand, or else with those in force. */
    CHECK,
    /** What the plan in hand changes over the one it is compared with. */
    REDRAW;

    /** As in names of files, keys and ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
