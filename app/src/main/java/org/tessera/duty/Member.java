package org.tessera.duty;

import java.util.Set;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A grid member or other staff.
 *
 * @param id        stable identity
 * @param name      name or call sign; generated rosters use call signs only
 * @param post      what they do, for example {@code grid-member} or {@code response-team}
 * @param areaId    id of the community (or grid) they look after, or empty for the whole district
 * @param skills    what they can do, from the workspace's skill list
 * @param simulated true when the person is generated and not real
 */
public record Member(String id, String name, String post, String areaId, Set<String> skills, boolean simulated)
        implements Recorded {

    public Member {
        skills = Set.copyOf(skills);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("member", id);
    }
}
