package org.tessera.map.source;

import java.time.Duration;

/**
 * How servers are treated.
 *
 * @param userAgent      names the application, as tile servers ask for
 * @param connectTimeout until a connection stands
 * @param readTimeout    between two bytes, and half as long again for a whole answer
 * @param retries        more attempts after the first, only after 429, 5xx or a broken connection
 * @param perSecond      requests begun a second, a host
 * @param concurrent     requests at once, a host
 * @param maxBytes       of one answer
 */
public record HttpPolicy(String userAgent, Duration connectTimeout, Duration readTimeout, int retries, double perSecond,
        int concurrent, int maxBytes) {

    /** Refuses what no server should meet. */
    public HttpPolicy {
        if (userAgent.isBlank() || retries < 0 || retries > 10 || !(perSecond > 0) || concurrent < 1 || concurrent > 64
                || maxBytes < 1024) {
            throw new IllegalArgumentException("no usable policy towards servers");
        }
    }

    /** Six at once and forty a second, two more attempts, 10 s to connect, 20 s between two bytes, 8 MiB. */
    public static HttpPolicy polite(String userAgent) {
        return new HttpPolicy(userAgent, Duration.ofSeconds(10), Duration.ofSeconds(20), 2, 40, 6, 8 << 20);
    }
}
