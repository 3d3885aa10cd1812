package org.tessera.duty.check;

import java.util.Locale;

import org.tessera.grid.coverage.Severity;

/** What can be wrong in duty. */
public enum DutyFindingKind {
    /** Nobody leads a category at a tier. */
    VACANT(Severity.HIGH),
    /** More than one department leads a category at a tier. */
    CONTESTED(Severity.HIGH),
    /** No member looks after a grid. */
    UNMANNED(Severity.HIGH),
    /** A matter that the district has taken back is led below it. */
    RECLAIMED(Severity.MEDIUM),
    /** A duty holds in an area that is not there. */
    MISPLACED(Severity.MEDIUM),
    /** Several departments inspected one object within days. */
    REPEATED(Severity.MEDIUM);

    private final Severity severity;

    DutyFindingKind(Severity severity) {
        this.severity = severity;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** The lower-case name used in files and commands. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
