package org.tessera.console.alarms;

/**
 * One thing that somebody must act on.
 *
 * @param priority 1 is acted on first
 * @param kind     {@code overdue}, {@code unanswered}, {@code silent}, {@code coverage}
 * @param target   number of the case, call sign of the unit, or empty
 * @param text     what is wrong, in the chosen language
 */
public record AlarmRow(int priority, String kind, String target, String text) {
}
