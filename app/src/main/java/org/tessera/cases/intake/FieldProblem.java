package org.tessera.cases.intake;

import org.tessera.journal.Refusal;

/**
 * What is wrong with one answer of a report.
 *
 * @param field   the field, by the name of the part of {@link NewReport}
 * @param value   what was given
 * @param code    message key
 * @param message what is expected, in English
 */
public record FieldProblem(String field, String value, String code, String message) {

    private static final int SHOWN = 80;

    public FieldProblem {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
    }

    /** The same as a refusal. */
    public Refusal refusal() {
        return new Refusal(code, field + (value.isEmpty() ? "" : " '" + value + "'") + ": " + message, field, value);
    }
}
