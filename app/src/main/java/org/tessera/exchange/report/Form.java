package org.tessera.exchange.report;

/** How values of a column are written; numbers stay numbers in a spreadsheet. */
public enum Form {
    TEXT("General"),
    /** A whole number. */
    COUNT("#,##0"),
    /** Square metres. */
    AREA("#,##0.00"),
    /** Metres, to the millimetre. */
    LENGTH("#,##0.000"),
    /** A change, with its sign. */
    CHANGE("+#,##0.00;-#,##0.00;0.00"),
    /** A change of a whole number, with its sign. */
    COUNT_CHANGE("+#,##0;-#,##0;0"),
    /** A share of 1. */
    PERCENT("0.0000%");

    private final String pattern;

    Form(String pattern) {
        this.pattern = pattern;
    }

    /** The number format of spreadsheets. */
    String pattern() {
        return pattern;
    }
}
