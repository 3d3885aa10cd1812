package org.tessera.duty.list;

import org.tessera.access.Tier;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A department, office or partner that can lead or assist.
 *
 * @param id   as responsibility lists and cases name it
 * @param name what people call it
 * @param tier the tier it belongs to, null when nobody has said
 */
public record Department(String id, String name, Tier tier) implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("department", id);
    }
}
