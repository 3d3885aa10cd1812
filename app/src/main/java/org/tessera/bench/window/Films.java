package org.tessera.bench.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;

import org.tessera.bench.Effort;
import org.tessera.bench.Samples;

/** Several films shown in turn, a reel of each, so that whatever else the machine does meets all of them alike. */
final class Films {

    private static final int REEL = 20;
    private static final int SKIPPED = 6;

    private final Screening screening;
    private final Map<String, Film> films = new LinkedHashMap<>();

    private record Film(Parent content, Screening.FrameStep step) {
    }

    Films(Screening screening) {
        this.screening = screening;
    }

    /** Adds one: what is shown, and how it changes from frame to frame. */
    Films add(String name, Parent content, Screening.FrameStep step) {
        films.put(name, new Film(content, step));
        return this;
    }

    /** Shows all; the frame times of each by name. The first reels warm up. */
    Map<String, Samples> run(Effort effort, Consumer<String> progress) {
        int reels = Math.max(1, 3 * effort.repetitions() / REEL);
        int warmUp = Math.min(2, effort.warmUp());
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int reel = -warmUp; reel < reels; reel++) {
            for (Map.Entry<String, Film> film : films.entrySet()) {
                screening.put(film.getValue().content);
                List<Double> frames = screening.frames(SKIPPED, REEL, film.getValue().step);
                if (reel >= 0) {
                    times.computeIfAbsent(film.getKey(), _ -> new ArrayList<>()).addAll(frames);
                }
            }
            progress.accept("reel " + (reel + warmUp + 1) + " of " + (reels + warmUp));
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, values) -> samples.put(name, Samples.of(values)));
        return samples;
    }
}
