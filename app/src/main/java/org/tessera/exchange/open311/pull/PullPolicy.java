package org.tessera.exchange.open311.pull;

import java.time.Duration;

/**
 * How another server is asked.
 *
 * @param connect   longest wait for a connection
 * @param call      longest wait for a whole answer
 * @param bytes     largest answer
 * @param attempts  how often one question is asked at most
 * @param firstWait before the second attempt; doubled for each further one
 * @param longest   longest wait before another attempt, also when the server asks for more
 */
public record PullPolicy(Duration connect, Duration call, int bytes, int attempts, Duration firstWait, Duration longest) {

    public static final PullPolicy USUAL = new PullPolicy(Duration.ofSeconds(10), Duration.ofSeconds(60), 16 << 20, 4,
            Duration.ofSeconds(1), Duration.ofSeconds(60));
}
