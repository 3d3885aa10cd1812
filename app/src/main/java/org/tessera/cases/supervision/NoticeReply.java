package org.tessera.cases.supervision;

import java.time.Instant;

/**
 * What the lead answered.
 *
 * @param by    id of who answered
 * @param at    when
 * @param words what is being done, never empty
 */
public record NoticeReply(String by, Instant at, String words) {
}
