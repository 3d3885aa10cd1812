package org.tessera.cases;

/**
 * What a case is about.
 *
 * @param title      the source's one-line title
 * @param category   category of the matter (Boston: TYPE)
 * @param department who leads by the source's own routing; may be empty
 * @param channel    how it came in; may be empty
 */
public record CaseSubject(String title, String category, String department, String channel) {
}
