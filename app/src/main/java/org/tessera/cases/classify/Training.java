package org.tessera.cases.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * Learns a classifier from sorted texts. How strongly it may bend to single texts, and how much rare labels count, is found by trying a few
 * settings on a fifth of the texts that it did not learn from. The same texts give the same classifier. Blocking, seconds for 10,000.
 */
public final class Training {

    private static final int FOLDS = 5;
    /** The settings are found on so many texts at most. */
    private static final int MOST_TRIED = 8_000;
    private static final double PRECISION = 0.01;
    private static final double[] STRENGTHS = {1, 4, 16};
    /** 0 counts every text alike, 1 every label. */
    private static final double[] EVENNESS = {0, 0.5};

    private final List<List<String>> texts;
    private final List<String> said;

    private Training(List<List<String>> texts, List<String> said) {
        this.texts = texts;
        this.said = said;
    }

    /** One setting of the solver. */
    private record Setting(double strength, double evenness) {
    }

    /**
     * @throws IllegalArgumentException when there are not two labels
     */
    public static ClassifierModel learn(List<LabelledText> sorted) {
        if (sorted.stream().map(LabelledText::label).distinct().limit(2).count() < 2) {
            throw new IllegalArgumentException("to learn, texts with at least two different labels are needed");
        }
        try (Terms terms = new Terms()) {
            Training all = new Training(sorted.stream().map(each -> terms.of(each.text())).toList(),
                    sorted.stream().map(LabelledText::label).toList());
            return all.prepared().train(all.best());
        }
    }

    private Setting best() {
        int step = Math.max(1, texts.size() / MOST_TRIED);
        Training learned = part(i -> i % step == 0 && i / step % FOLDS != 0);
        Training held = part(i -> i % step == 0 && i / step % FOLDS == 0);
        Setting best = new Setting(STRENGTHS[1], 0);
        if (learned.said.stream().distinct().count() < 2) {
            return best;
        }
        Prepared prepared = learned.prepared();
        double most = -1;
        for (double strength : STRENGTHS) {
            for (double evenness : EVENNESS) {
                Setting setting = new Setting(strength, evenness);
                double agreement = held.agreement(prepared.train(setting));
                if (agreement > most) {
                    most = agreement;
                    best = setting;
                }
            }
        }
        return best;
    }

    private Training part(IntPredicate taken) {
        List<List<String>> some = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (taken.test(i)) {
                some.add(texts.get(i));
                theirs.add(said.get(i));
            }
        }
        return new Training(some, theirs);
    }

    /** Accuracy and macro-F1 count alike: neither the many nor the rare are forgotten. */
    private double agreement(ClassifierModel model) {
        try (CaseClassifier classifier = new CaseClassifier(model)) {
            Agreement agreement = Agreement.of(said, texts.stream().map(text -> classifier.suggest(text).label()).toList());
            return agreement.accuracy() + agreement.macroF1();
        }
    }

    private Prepared prepared() {
        List<String> labels = said.stream().distinct().sorted().toList();
        Vocabulary vocabulary = Vocabulary.of(texts);
        Map<String, Long> frequency = said.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Prepared(labels, vocabulary, problem(labels, vocabulary),
                labels.stream().mapToDouble(label -> (double) said.size() / labels.size() / frequency.get(label)).toArray());
    }

    /**
     * Texts as the solver wants them: the same for every setting.
     *
     * @param labels sorted
     * @param rarity of each label, 1 for one that has its even share of the texts
     */
    private record Prepared(List<String> labels, Vocabulary vocabulary, Problem problem, double[] rarity) {

        ClassifierModel train(Setting setting) {
            // It tells of each step on standard output otherwise, where a command's answer stands.
            Linear.disableDebugOutput();
            Parameter parameter = new Parameter(SolverType.L2R_LR, setting.strength(), PRECISION);
            parameter.setWeights(Arrays.stream(rarity).map(rare -> Math.pow(rare, setting.evenness())).toArray(),
                    IntStream.range(0, labels.size()).toArray());
            return new ClassifierModel(ClassifierModel.VERSION, labels, vocabulary.terms(), vocabulary.rarity(),
                    weights(Linear.train(problem, parameter), labels.size(), vocabulary.size()));
        }
    }

    private Problem problem(List<String> labels, Vocabulary vocabulary) {
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = vocabulary.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[texts.size()][];
        problem.y = new double[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            TreeMap<Integer, Double> vector = vocabulary.vector(texts.get(i));
            Feature[] row = new Feature[vector.size() + 1];
            int at = 0;
            for (Map.Entry<Integer, Double> entry : vector.entrySet()) {
                row[at++] = new FeatureNode(entry.getKey() + 1, entry.getValue());
            }
            row[at] = new FeatureNode(vocabulary.size() + 1, 1);
            problem.x[i] = row;
            problem.y[i] = Collections.binarySearch(labels, said.get(i));
        }
        return problem;
    }

    /** The solver keeps the labels in the order it met them, and of two labels only one row, whose opposite is the other's. */
    private static float[][] weights(Model model, int labels, int terms) {
        float[][] weights = new float[labels][terms + 1];
        double[] flat = model.getFeatureWeights();
        int[] order = model.getLabels();
        int rows = labels == 2 ? 1 : labels;
        for (int term = 0; term <= terms; term++) {
            for (int row = 0; row < rows; row++) {
                weights[order[row]][term] = (float) flat[term * rows + row];
            }
            if (rows == 1) {
                weights[order[1]][term] = -weights[order[0]][term];
            }
        }
        return weights;
    }
}
