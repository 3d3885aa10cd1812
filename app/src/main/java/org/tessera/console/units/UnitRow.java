package org.tessera.console.units;

import org.tessera.dispatch.Unit;

/**
 * A unit as a row.
 *
 * @param unit  the unit
 * @param since how long it has been in its state, in words; empty when unknown
 * @param fix   how old its position is, in words; "no position" when there is none
 * @param late  true when it has been in a waiting state longer than it should
 */
public record UnitRow(Unit unit, String since, String fix, boolean late) {
}
