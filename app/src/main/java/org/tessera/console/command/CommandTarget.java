package org.tessera.console.command;

import java.util.List;

/** What commands act on; the console implements it with its views and services. */
public interface CommandTarget {

    /** Words that may stand after the verb at the position (0 is the first), best first. */
    List<String> candidates(Verb verb, int position, String typed);

    /**
     * Does it.
     *
     * @return false when the arguments name nothing that exists
     */
    boolean perform(Verb verb, List<String> arguments);
}
