package org.tessera.cases.flow;

import java.time.Instant;

/**
 * One call to whoever reported a matter, after the reply.
 *
 * @param at           when
 * @param contacted    whether somebody had been in touch with them
 * @param solved       whether they say it is solved
 * @param satisfaction how content they are
 */
public record FollowUp(Instant at, boolean contacted, boolean solved, Satisfaction satisfaction) {
}
