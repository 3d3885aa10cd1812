package org.tessera.console.casefile;

import java.util.List;

/**
 * One proposed unit, ready to read.
 *
 * @param unitId   call sign
 * @param kind     what it is
 * @param headline travel time and distance
 * @param reasons  why it is proposed, one sentence each
 */
public record Proposal(String unitId, String kind, String headline, List<String> reasons) {
}
