package org.tessera.duty.list;

/**
 * When a case of a category is filed, how long it may take and when it is closed. One category often has several: a missing manhole cover
 * is urgent, a cracked one is not.
 *
 * @param filing  filing condition, may be empty
 * @param limit   time limit, null when the list names none
 * @param closing closing condition, may be empty
 */
public record CaseStandard(String filing, TimeLimit limit, String closing) {
}
