package org.tessera.cases.classify;

/**
 * A text that somebody has sorted.
 *
 * @param text  as written
 * @param label what it is, not empty
 */
public record LabelledText(String text, String label) {
}
