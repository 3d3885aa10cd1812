package org.tessera.exchange.read;

/**
 * How much an input may ask of this machine. What exceeds a limit is refused with one line that names the limit.
 *
 * @param maxBytes      bytes after decompression
 * @param maxRecords    records in one file
 * @param maxDepth      nesting of JSON
 * @param maxFieldChars characters of one text value
 * @param maxVertices   vertices of one geometry
 */
public record InputLimits(long maxBytes, int maxRecords, int maxDepth, int maxFieldChars, int maxVertices) {

    /** Generous for a city, small enough that a hostile file cannot exhaust a gigabyte of heap. */
    public static final InputLimits DEFAULT = new InputLimits(1L << 30, 2_000_000, 32, 1 << 16, 2_000_000);
}
