package org.tessera.grid.plan;

/**
 * One rule that a code breaks.
 *
 * @param field   the part at fault: {@code code}, {@code length}, {@code county}, {@code township}, {@code community}, {@code number}
 * @param value   what stands there
 * @param message what is expected, in words for a user
 */
public record CodeProblem(String field, String value, String message) {

    @Override
    public String toString() {
        return field + " '" + value + "': " + message;
    }
}
