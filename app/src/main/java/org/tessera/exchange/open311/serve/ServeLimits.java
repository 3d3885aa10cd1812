package org.tessera.exchange.open311.serve;

import java.time.Duration;

/**
 * How much clients may take.
 *
 * @param bodyBytes   largest form
 * @param headerBytes largest request line with headers
 * @param exchange    longest time from one answer on a connection to the next: what takes longer, in asking or in fetching the answer, is
 *                    cut off
 * @param connections most at a time; more wait to be accepted
 * @param perSecond   requests a second of one address, on average
 * @param burst       requests of one address at once
 * @param stop        how long what has begun may take to end when the server stops
 */
public record ServeLimits(int bodyBytes, int headerBytes, Duration exchange, int connections, int perSecond, int burst, Duration stop) {

    /** For the office that this is made for: a few clients, forms of a few thousand characters. */
    public static final ServeLimits USUAL = new ServeLimits(64 << 10, 8 << 10, Duration.ofSeconds(20), 200, 50, 200,
            Duration.ofSeconds(10));
}
