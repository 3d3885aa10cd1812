package org.tessera.exchange.profile;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How one kind of file is read.
 *
 * @param name      what the profile is called
 * @param kind      what its records become: {@code cases} or {@code grids}
 * @param signature columns by which the kind of file is recognised; all must be there
 * @param columns   target names to source columns
 * @param constants target names to values that hold for every record, for example {@code level}
 * @param zone      time zone of times without offset
 * @param times     patterns of times, tried in order; ISO 8601 with an offset is always understood
 */
public record Profile(
        String name,
        String kind,
        List<String> signature,
        Map<String, String> columns,
        Map<String, String> constants,
        ZoneId zone,
        List<String> times) {

    public Profile {
        signature = List.copyOf(signature);
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        times = List.copyOf(times);
    }

    /** Whether a file with these columns is of this kind. */
    public boolean recognises(Collection<String> fields) {
        return !signature.isEmpty() && fields.containsAll(signature);
    }
}
