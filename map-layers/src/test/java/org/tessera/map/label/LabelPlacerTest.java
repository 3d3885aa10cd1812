package org.tessera.map.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelPlacerTest {

    @Test
    void noTwoLabelsMeetInFiftyRandomScenes() {
        for (int seed = 0; seed < 50; seed++) {
            List<LabelPlacer.Placed> placed = LabelPlacer.place(scene(seed));
            assertTrue(placed.size() > 20);
            for (int i = 0; i < placed.size(); i++) {
                for (int j = 0; j < i; j++) {
                    LabelPlacer.Placed a = placed.get(i);
                    LabelPlacer.Placed b = placed.get(j);
                    assertTrue(a.left() + a.candidate().width() + 4 <= b.left() || b.left() + b.candidate().width() + 4 <= a.left()
                            || a.top() + a.candidate().height() + 4 <= b.top() || b.top() + b.candidate().height() + 4 <= a.top(),
                            "scene " + seed);
                }
            }
        }
    }

    @Test
    void orderOfCandidatesDoesNotMatter() {
        List<LabelPlacer.Candidate> shuffled = new ArrayList<>(scene(3));
        Collections.shuffle(shuffled, new Random(9));
        assertEquals(LabelPlacer.place(scene(3)), LabelPlacer.place(shuffled));
    }

    @Test
    void higherPriorityWinsThePlace() {
        List<LabelPlacer.Placed> placed = LabelPlacer.place(List.of(
                new LabelPlacer.Candidate("a", 1, 50, 50, 40, 12, 0), new LabelPlacer.Candidate("b", 2, 55, 50, 40, 12, 0)));
        assertEquals(List.of("b"), placed.stream().map(label -> label.candidate().id()).toList());
    }

    private static List<LabelPlacer.Candidate> scene(int seed) {
        Random random = new Random(seed);
        List<LabelPlacer.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            candidates.add(new LabelPlacer.Candidate("f" + i, random.nextInt(3), random.nextDouble() * 800,
                    random.nextDouble() * 600, 30 + random.nextInt(60), 14, i % 2 * 6));
        }
        return candidates;
    }
}
