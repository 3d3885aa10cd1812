package org.tessera.store;

/** How a workspace is opened. */
public enum AccessMode {
    /** Holds the pen; at most one process. */
    WRITE,
    /** Reads, also beside a living writer; every write is refused. */
    READ
}
