package org.tessera.cases;

/**
 * What a map or a list shows of a case: thousands are read at once, so it holds nothing that only the file needs.
 *
 * @param id       the case number
 * @param title    the source's one-line title
 * @param category category of the matter
 * @param place    where it is
 * @param times    when; to the microsecond
 */
public record CaseBrief(String id, String title, String category, CasePlace place, CaseTimes times) {
}
