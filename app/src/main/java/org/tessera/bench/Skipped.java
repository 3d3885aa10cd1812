package org.tessera.bench;

/**
 * A benchmark that was asked for and not run.
 *
 * @param name which
 * @param why  what is missing, and what to install
 */
public record Skipped(String name, String why) {
}
