package org.tessera.duty;

import java.time.LocalDate;
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
 * @param from      first day on the roster; null: since ever
 * @param until     last day on the roster; null: until further notice
 */
public record Member(String id, String name, String post, String areaId, Set<String> skills, boolean simulated, LocalDate from,
        LocalDate until) implements Recorded {

    public Member {
        skills = Set.copyOf(skills);
    }

    /** Somebody who was always there and stays. */
    public Member(String id, String name, String post, String areaId, Set<String> skills, boolean simulated) {
        this(id, name, post, areaId, skills, simulated, null, null);
    }

    /** Whether they are there on a day. */
    public boolean isOnRoster(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("member", id);
    }
}
