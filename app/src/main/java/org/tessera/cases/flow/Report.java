package org.tessera.cases.flow;

import java.time.Instant;

/**
 * One report of the matter. A case has the report it began with and those that were merged into it.
 *
 * @param id        stable within the workspace
 * @param channel   how it came in
 * @param at        when
 * @param words     what was said
 * @param reporter  who said it; {@link Reporter#NOBODY} when that is not known
 * @param reference number of the report in the system it came from; empty when it came in here
 */
public record Report(String id, Channel channel, Instant at, String words, Reporter reporter, String reference) {

    /** The same without who said it; an unknown reporter stays unknown. */
    public Report masked() {
        return reporter == null ? this : new Report(id, channel, at, words, reporter.masked(), reference);
    }
}
