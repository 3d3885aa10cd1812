package org.tessera.map.source;

/** How a source fares. */
public enum SourceStatus {
    /** The last answer was good. */
    ONLINE,
    /** It answers, but not as it should: errors, refusals, pictures that are none. */
    DEGRADED,
    /** It does not answer, or was told not to be asked: only what is on the disk is drawn. */
    OFFLINE
}
