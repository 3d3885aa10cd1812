package org.tessera.cases.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingTest {

    private static final List<List<String>> KINDS = List.of(
            List.of("路灯", "路灯不亮", "灯杆", "照明", "黑暗"),
            List.of("垃圾", "暴露垃圾", "清运", "垃圾桶", "异味"),
            List.of("井盖", "井盖破损", "下水道", "污水", "堵塞"));
    private static final List<String> LABELS = List.of("照明", "环卫", "排水");
    private static final List<String> FILL = List.of("小区门口", "人民路附近", "群众反映", "请尽快处理", "昨天晚上", "希望有关部门");

    private static List<LabelledText> chinese(int count, long seed) {
        Random random = new Random(seed);
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(3);
            List<String> words = KINDS.get(kind);
            texts.add(new LabelledText(FILL.get(random.nextInt(6)) + words.get(random.nextInt(5)) + "，" + FILL.get(random.nextInt(6))
                    + words.get(random.nextInt(5)) + "。", LABELS.get(kind)));
        }
        return texts;
    }

    @Test
    void chineseTextsAreCutIntoWordsAndSortedWithTheReason() {
        try (CaseClassifier classifier = new CaseClassifier(Training.learn(chinese(300, 1)))) {
            List<LabelledText> others = chinese(200, 2);
            List<String> suggested = others.stream().map(each -> classifier.suggest(each.text()).label()).toList();
            assertTrue(Agreement.of(others.stream().map(LabelledText::label).toList(), suggested).accuracy() > 0.97);
            Suggestion suggestion = classifier.suggest("人民路附近井盖破损，请尽快处理");
            assertEquals("排水", suggestion.label());
            assertTrue(suggestion.because().stream().anyMatch(word -> word.contains("井")), suggestion.toString());
            assertTrue(suggestion.confidence() > 0.5 && suggestion.confidence() <= 1);
        }
    }

    @Test
    void theSameTextsGiveTheSameClassifierAndTwoLabelsAreEnough() {
        List<LabelledText> texts = chinese(120, 3).stream().filter(each -> !each.label().equals("排水")).toList();
        ClassifierModel once = Training.learn(texts);
        ClassifierModel again = Training.learn(texts);
        assertEquals(List.of("照明", "环卫").stream().sorted().toList(), once.labels());
        assertArrayEquals(once.weights()[0], again.weights()[0]);
        try (CaseClassifier classifier = new CaseClassifier(once)) {
            assertEquals("照明", classifier.suggest("路灯不亮").label());
            assertEquals("环卫", classifier.suggest("垃圾清运").label());
            assertTrue(classifier.suggest("").because().isEmpty(), "without a known word there is no reason");
        }
    }

    @Test
    void oneLabelIsNothingToLearn() {
        assertThrows(IllegalArgumentException.class, () -> Training.learn(List.of(new LabelledText("a", "x"), new LabelledText("b", "x"))));
        assertThrows(IllegalArgumentException.class, () -> new ClassifierModel(1, List.of("x"), List.of("a"), new double[1],
                new float[1][1]));
    }

    /** Against precision and recall counted one label at a time. */
    @Property(tries = 200)
    void theMacroF1IsTheMeanOfTheLabelsOwn(@ForAll @Size(max = 60) List<boolean[]> rows) {
        List<String> said = new ArrayList<>();
        List<String> suggested = new ArrayList<>();
        for (boolean[] row : rows) {
            said.add(row.length > 0 && row[0] ? "a" : "b");
            suggested.add(row.length > 1 && row[1] ? "a" : row.length > 2 ? "c" : "b");
        }
        double sum = 0;
        int labels = 0;
        for (String label : List.of("a", "b", "c")) {
            long hit = 0;
            long wrong = 0;
            long missed = 0;
            for (int i = 0; i < said.size(); i++) {
                boolean is = said.get(i).equals(label);
                boolean guessed = suggested.get(i).equals(label);
                hit += is && guessed ? 1 : 0;
                wrong += !is && guessed ? 1 : 0;
                missed += is && !guessed ? 1 : 0;
            }
            if (hit + wrong + missed > 0) {
                double precision = hit + wrong == 0 ? 0 : (double) hit / (hit + wrong);
                double recall = hit + missed == 0 ? 0 : (double) hit / (hit + missed);
                sum += precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
                labels++;
            }
        }
        assertEquals(labels == 0 ? 0 : sum / labels, Agreement.of(said, suggested).macroF1(), 1e-12);
    }
}
