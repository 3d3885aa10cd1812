package org.tessera.console.casefile;

/**
 * One line of a file.
 *
 * @param label name in the chosen language, or the source's own
 * @param value as it stands; never empty
 */
public record Field(String label, String value) {
}
