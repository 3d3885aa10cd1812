package org.tessera.exchange.open311.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Set;

import org.tessera.access.Scope;

/**
 * What a server asks of its clients and shows them.
 *
 * @param jurisdiction the one id served, which every request must then name; empty to serve whoever asks
 * @param keys         api keys that may file reports; empty to let everybody file
 * @param scope        the part of the district that is shown
 * @param zone         offset of the times that are written, and of the day whose responsibility list is in force
 */
public record ServeRules(String jurisdiction, Set<String> keys, Scope scope, ZoneId zone) {

    public ServeRules {
        keys = Set.copyOf(keys);
    }

    /** Whether somebody with this key may file. Every key is compared to its end, so that time tells nothing. */
    boolean admits(String key) {
        boolean known = keys.isEmpty();
        for (String each : keys) {
            known |= MessageDigest.isEqual(each.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
        }
        return known;
    }
}
