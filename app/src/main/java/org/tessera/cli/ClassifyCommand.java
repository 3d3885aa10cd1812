package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.tessera.cases.classify.Agreement;
import org.tessera.cases.classify.Baselines;
import org.tessera.cases.classify.CaseClassifier;
import org.tessera.cases.classify.ClassifierModel;
import org.tessera.cases.classify.LabelledText;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.classify.Training;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.OutFeature;

/** Suggests what cases are about from their text. */
@Command(name = "classify", mixinStandardHelpOptions = true, description = {
    "Suggests a label (category, sub-category, lead department) for each text of a file, Chinese or English.",
    "It learns from texts that people have sorted. What it says is a suggestion with its reason, never a decision."})
final class ClassifyCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Parameters(paramLabel = "FILE", description = "texts to sort: CSV (also .gz), XLSX, GeoJSON, GeoPackage")
    private Path file;

    @Option(names = "--text", paramLabel = "FIELD", description = "field of the texts (default: found by common names)")
    private String text;

    @Option(names = "--label", paramLabel = "FIELD", description = "field of the labels (default: found by common names)")
    private String label;

    @Option(names = "--save-model", paramLabel = "FILE.json", description = "keeps what was learned, for --model")
    private Path saved;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "the rows with suggested, confidence and because: .csv or .geojson")
    private Path out;

    /** What is learned from. */
    private static final class Source {

        @Option(names = "--train", paramLabel = "FILE", description = "sorted texts to learn from; repeatable")
        private List<Path> train;

        @Option(names = "--model", paramLabel = "FILE.json", description = "what --save-model kept")
        private Path model;
    }

    /**
     * The JSON form.
     *
     * @param rows      rows of the file
     * @param labelled  rows that people had sorted, which the agreement is about
     * @param accuracy  share of them with the same label; null without labels
     * @param macroF1   mean over labels; null without labels
     * @param baselines the same figures of two simple ways, when they could learn from the same texts
     * @param learned   texts learned from; 0 with a model
     * @param labels    that can be suggested
     */
    private record Answer(int rows, long labelled, Double accuracy, Double macroF1, Map<String, Agreement> baselines, int learned,
            int labels, long millis) {
    }

    @Override
    public Integer call() {
        FeatureFile.requireWritable(out);
        long start = System.nanoTime();
        List<LabelledText> examples = examples();
        ClassifierModel model = source.model != null ? ClassifierFile.read(source.model) : learn(examples);
        if (saved != null) {
            ClassifierFile.write(saved, model);
        }
        TextTable table = TextTable.read(file, text, label);
        List<SourceRecord> rows = table.layer().records();
        List<Suggestion> suggestions;
        try (CaseClassifier classifier = new CaseClassifier(model)) {
            suggestions = rows.stream().map(row -> classifier.suggest(row.fields().getOrDefault(table.text(), ""))).toList();
        }
        FeatureFile.write(out, features(rows, suggestions));
        table.layer().problems().forEach(problem -> output.note(problem.toString()));
        Answer answer = answer(table, suggestions, examples, model, start);
        output.print(answer, words(answer));
        return table.layer().problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private List<LabelledText> examples() {
        List<LabelledText> examples = new ArrayList<>();
        for (Path each : source.train == null ? List.<Path>of() : source.train) {
            examples.addAll(TextTable.read(each, text, label).requireLabels(label).sorted());
        }
        return examples;
    }

    private ClassifierModel learn(List<LabelledText> examples) {
        try {
            return Training.learn(examples);
        } catch (IllegalArgumentException tooFew) {
            throw new UnreadableInput(new Problem(String.valueOf(source.train.getFirst().getFileName()), 0, label == null ? "" : label, "",
                    tooFew.getMessage()), tooFew);
        }
    }

    private static List<OutFeature> features(List<SourceRecord> rows, List<Suggestion> suggestions) {
        List<OutFeature> features = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> values = new LinkedHashMap<>(rows.get(i).fields());
            values.put("suggested", suggestions.get(i).label());
            values.put("confidence", Math.round(suggestions.get(i).confidence() * 1_000) / 1_000.0);
            values.put("because", String.join("; ", suggestions.get(i).because()));
            features.add(new OutFeature(null, values));
        }
        return features;
    }

    private static Answer answer(TextTable table, List<Suggestion> suggestions, List<LabelledText> examples, ClassifierModel model,
            long start) {
        List<String> said = new ArrayList<>();
        List<String> suggested = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<SourceRecord> rows = table.layer().records();
        for (int i = 0; table.label() != null && i < rows.size(); i++) {
            String truth = rows.get(i).fields().getOrDefault(table.label(), "").strip();
            if (!truth.isEmpty()) {
                said.add(truth);
                suggested.add(suggestions.get(i).label());
                texts.add(rows.get(i).fields().getOrDefault(table.text(), ""));
            }
        }
        Agreement agreement = Agreement.of(said, suggested);
        Map<String, Agreement> baselines = new LinkedHashMap<>();
        if (!said.isEmpty() && !examples.isEmpty()) {
            Baselines simple = new Baselines(examples);
            baselines.put("majority", Agreement.of(said, said.stream().map(_ -> simple.majority()).toList()));
            baselines.put("keyword", Agreement.of(said, simple.byKeyword(texts)));
        }
        return new Answer(rows.size(), said.size(), said.isEmpty() ? null : agreement.accuracy(), said.isEmpty() ? null
                : agreement.macroF1(), baselines, examples.size(), model.labels().size(), (System.nanoTime() - start) / 1_000_000);
    }

    private static String words(Answer answer) {
        StringBuilder lines = new StringBuilder(String.format(Locale.ROOT, "%,d texts sorted under %,d labels (%,d ms)", answer.rows,
                answer.labels, answer.millis));
        if (answer.accuracy != null) {
            lines.append(line("suggested", answer.accuracy, answer.macroF1));
            answer.baselines.forEach((name, agreement) -> lines.append(line(name, agreement.accuracy(), agreement.macroF1())));
        }
        return lines.toString();
    }

    private static String line(String name, double accuracy, double macroF1) {
        return String.format(Locale.ROOT, "%n%-10s accuracy %.3f, macro-F1 %.3f", name, accuracy, macroF1);
    }
}
