package org.tessera.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Lets contenders do the same work in turn, A B C A B C, so that whatever else the machine does meets all of them alike.
 */
public final class Contest {

    /** One way to do the work. */
    public interface Contender {

        /** Does it once and answers how long it took, in milliseconds. */
        double once() throws InterruptedException;
    }

    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    /** Adds one; the first added begins each round. */
    public Contest add(String name, Contender contender) {
        contenders.put(name, contender);
        return this;
    }

    /**
     * Runs all rounds.
     *
     * @param progress told the number of each finished round
     * @return the counted measurements by name
     */
    public Map<String, Samples> run(Effort effort, IntConsumer progress) throws InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        for (int round = 0; round < effort.warmUp() + effort.repetitions(); round++) {
            for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
                double millis = contender.getValue().once();
                if (round >= effort.warmUp()) {
                    times.get(contender.getKey()).add(millis);
                }
            }
            progress.accept(round + 1);
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, values) -> samples.put(name, Samples.of(values)));
        return samples;
    }
}
