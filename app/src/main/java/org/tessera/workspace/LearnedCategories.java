package org.tessera.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.classify.CaseClassifier;
import org.tessera.cases.classify.ClassifierModel;
import org.tessera.cases.classify.KeywordCategories;
import org.tessera.cases.classify.LabelledText;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.classify.Training;
import org.tessera.cases.flow.Report;
import org.tessera.cases.intake.CategoryAdvice;
import org.tessera.duty.list.ResponsibilityList;

/**
 * Suggests categories by what the workspace's own closed cases were filed under; until enough of them are there and learned from, by the
 * words of the responsibility list. Learning runs on the given executor and never holds up a suggestion; what was learned is kept in the
 * cache folder and learned again when the cases have grown by half. Safe for use by any thread.
 */
public final class LearnedCategories implements CategoryAdvice, AutoCloseable {

    /** Of fewer cases nothing is learned. */
    static final int FEWEST = 200;
    /** The newest so many are learned from. */
    static final int MOST = 20_000;

    private static final System.Logger LOG = System.getLogger(LearnedCategories.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "categories.json";

    private final Workspace workspace;
    private final KeywordCategories keywords;
    private CaseClassifier classifier;

    /** What is kept in the cache folder. */
    private record Kept(int cases, ClassifierModel model) {
    }

    /**
     * @param now which list holds, and which cases are closed
     */
    public LearnedCategories(Workspace workspace, java.time.LocalDate now) {
        this.workspace = workspace;
        this.keywords = new KeywordCategories(new ResponsibilityList(workspace.responsibilities().versions()).on(now));
    }

    /**
     * Learns, or takes what was learned last time.
     *
     * @param now only cases closed by then are learned from
     * @return done when suggestions come from the cases; false when there are too few of them
     */
    public CompletableFuture<Boolean> learn(Instant now, Executor executor) {
        return CompletableFuture.supplyAsync(() -> learned(now), executor).thenApply(model -> {
            model.ifPresent(this::use);
            return model.isPresent();
        });
    }

    @Override
    public synchronized Optional<Suggestion> of(String words) {
        if (classifier == null) {
            return keywords.suggest(words);
        }
        Suggestion suggestion = classifier.suggest(words);
        // Without one known word it would be no more than the most frequent category.
        return suggestion.because().isEmpty() ? keywords.suggest(words) : Optional.of(suggestion);
    }

    private synchronized void use(ClassifierModel model) {
        if (classifier != null) {
            classifier.close();
        }
        classifier = new CaseClassifier(model);
    }

    private Optional<ClassifierModel> learned(Instant now) {
        List<LabelledText> texts = texts(now);
        if (texts.size() < FEWEST || texts.stream().map(LabelledText::label).distinct().limit(2).count() < 2) {
            return Optional.empty();
        }
        Optional<Kept> kept = read().filter(last -> texts.size() <= last.cases() * 1.5 && texts.size() >= last.cases());
        return Optional.of(kept.map(Kept::model).orElseGet(() -> {
            ClassifierModel model = Training.learn(texts);
            keep(new Kept(texts.size(), model));
            return model;
        }));
    }

    private List<LabelledText> texts(Instant now) {
        return workspace.cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", MOST)).stream()
                .filter(file -> file.times().closedAt() != null && !file.times().closedAt().isAfter(now))
                .filter(file -> !file.subject().category().isBlank() && !words(file).isBlank())
                .map(file -> new LabelledText(words(file), file.subject().category())).toList();
    }

    private static String words(CaseFile file) {
        return file.progress() == null ? file.subject().title()
                : file.progress().reports().stream().map(Report::words).findFirst().orElse("");
    }

    private Optional<Kept> read() {
        Optional<Path> file = workspace.cacheFolder().map(folder -> folder.resolve(FILE)).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.get().toFile(), Kept.class));
        } catch (IOException damaged) {
            LOG.log(System.Logger.Level.WARNING, "what was learned cannot be read and is learned again: " + damaged.getMessage());
            return Optional.empty();
        }
    }

    private void keep(Kept kept) {
        workspace.cacheFolder().ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, FILE, ".part");
                JSON.writeValue(part.toFile(), kept);
                Files.move(part, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException notKept) {
                LOG.log(System.Logger.Level.WARNING, "what was learned could not be kept: " + notKept.getMessage());
            }
        });
    }

    @Override
    public synchronized void close() {
        if (classifier != null) {
            classifier.close();
        }
        keywords.close();
    }
}
