package org.tessera.cases.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.tessera.access.Tier;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * What a meeting decided. It is never changed; what became of it stands in its {@link TaskItem}.
 *
 * @param id     stable
 * @param period the meeting's week or month
 * @param tier   tier of the meeting: the district's or a township's own
 * @param areaId area of the meeting; empty for the district
 * @param what   what is to be done
 * @param owner  the one department that does it
 * @param due    by when, last day
 * @param cases  cases it is about, may be none
 * @param topic  key of the agenda item it answers; empty when it answers none
 * @param by     who recorded it
 * @param at     when
 */
public record Decision(String id, String period, Tier tier, String areaId, String what, String owner, LocalDate due, List<String> cases,
        String topic, String by, Instant at) implements Recorded {

    public Decision {
        cases = List.copyOf(cases);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("decision", id);
    }
}
