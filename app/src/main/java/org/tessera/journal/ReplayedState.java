package org.tessera.journal;

import java.time.Instant;
import java.util.Map;

/**
 * The state as a prefix of the journal leaves it.
 *
 * @param at      the record time asked for
 * @param entries how many entries lie at or before it
 * @param states  number of live things by type, for example {@code case → 58119}
 * @param details number of live things by type and state, for example {@code unit.AVAILABLE → 160}
 * @param digest  SHA-256 over the canonical JSON of all states in order of identity: equal digests mean equal pictures
 */
public record ReplayedState(Instant at, long entries, Map<String, Long> states, Map<String, Long> details, String digest) {
}
