package org.tessera.exchange;

/**
 * One thing wrong with one row of an input.
 *
 * @param file    file name as given
 * @param row     1-based record number (data rows; a header does not count), 0 when it concerns the whole file
 * @param field   field name in the source, empty when it concerns the whole row
 * @param value   the offending value, cut to 80 characters
 * @param message what is expected, one line
 */
public record Problem(String file, long row, String field, String value, String message) {

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(file);
        if (row > 0) {
            line.append(", row ").append(row);
        }
        if (!field.isEmpty()) {
            line.append(", field ").append(field);
        }
        if (!value.isEmpty()) {
            line.append(" = '").append(value).append('\'');
        }
        // File and field names come from outside as well; what is printed stays one line.
        return line.append(": ").append(message).toString().replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
