package org.tessera.exchange;

import java.util.List;

/**
 * What an import did; the JSON of the {@code import} command.
 *
 * @param read      records read
 * @param accepted  records written, new or changed
 * @param unchanged records already there as they are
 * @param refused   records refused, each with a problem
 * @param problems  one line per refusal
 * @param millis    wall time of reading, checking and writing
 */
public record ImportSummary(long read, long accepted, long unchanged, long refused, List<Problem> problems, long millis) {

    public ImportSummary {
        problems = List.copyOf(problems);
    }
}
