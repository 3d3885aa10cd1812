package org.tessera.cli;

import org.tessera.exchange.report.ReportWords;

/** A finding in the JSON of {@code check}; its record's components are the keys. */
interface AnsweredFinding {

    /** For a planner. */
    String sentence();

    /** The same with what else is to be said of it where only text is read. */
    default String line(ReportWords words) {
        return sentence();
    }
}
