package org.tessera.duty.list;

import java.util.Set;

import org.tessera.access.Tier;

/**
 * Who leads and who assists at one tier of a category.
 *
 * @param tier      the tier at which they act
 * @param areaId    id of the grid, community, township or district it holds in; empty: everywhere
 * @param lead      department that leads; empty when the list leaves it open
 * @param assisting departments that assist
 */
public record Duty(Tier tier, String areaId, String lead, Set<String> assisting) {

    public Duty {
        assisting = Set.copyOf(assisting);
    }
}
