package org.tessera.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** One run of some benchmarks in one process: what is wanted, with which effort, and where the answers go. */
public interface Session {

    /** The wanted results, by name. */
    Set<String> wanted();

    /** How much is done. */
    Effort effort();

    /** Where files may be put; removed afterwards. */
    Path folder();

    /** The environment of the user: where programs are found and which display there is. */
    Map<String, String> environment();

    /** Takes a result. */
    void result(BenchResult result);

    /** Takes what cannot be measured here. */
    void skip(Skipped skipped);

    /** Says something on stderr. */
    void note(String line);

    /** Whether a result is wanted. */
    default boolean wants(String name) {
        return wanted().contains(name);
    }

    /** Says on stderr how far a contest is, at every tenth round. */
    default IntConsumer rounds(String work) {
        int all = effort().warmUp() + effort().repetitions();
        return round -> {
            if (round % 10 == 0 || round == all) {
                note(work + ": round " + round + " of " + all);
            }
        };
    }
}
