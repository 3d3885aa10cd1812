package org.tessera.exchange.open311;

/** How soon a request of a service gets its number. */
public enum ServiceType {
    /** At once. */
    REALTIME,
    /** Later, under a token. */
    BATCH,
    /** Never: it cannot be followed. */
    BLACKBOX
}
