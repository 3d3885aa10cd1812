package org.tessera.cases.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.GroundDistance;
import org.tessera.cases.classify.Likeness;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Report;

/**
 * Finds cases that may be the matter of a new report. Cases that ended as void or as part of another one are never offered.
 *
 * @param store where cases are
 * @param rule  what counts as near
 */
public record Duplicates(IntakeStore store, DuplicateRule rule) {

    /**
     * Cases near the place, near the time and of one of the categories, the likeliest first.
     *
     * @param categories the categories of the report's subclass; none when it has no category, then nothing is a duplicate
     * @param words      what is said, may be empty
     */
    public List<Duplicate> of(Scope scope, Point point, Instant at, Set<String> categories, String words) {
        if (point == null || categories.isEmpty()) {
            return List.of();
        }
        Nearness near = new Nearness(point, rule.metres(), at.minus(rule.apart()), at.plus(rule.apart()), categories);
        try (Likeness likeness = new Likeness()) {
            return store.near(scope, near).stream().filter(Duplicates::goesOn)
                    .map(file -> new Duplicate(file, metres(point, file), Duration.between(at, file.times().openedAt()),
                            likeness.of(words, wordsOf(file))))
                    .sorted(Comparator.comparingDouble((Duplicate each) -> -each.score(rule)).thenComparing(each -> each.file().id()))
                    .toList();
        }
    }

    /** The latest earlier case that a request repeats: same place, same subclass, within the rule's days. */
    public Optional<CaseFile> repeated(Scope scope, Point point, Instant at, Set<String> categories) {
        if (point == null || categories.isEmpty()) {
            return Optional.empty();
        }
        return store.near(scope, new Nearness(point, rule.repeatMetres(), at.minus(rule.repeat()), at, categories)).stream()
                .filter(Duplicates::goesOn)
                .max(Comparator.comparing((CaseFile file) -> file.times().openedAt()).thenComparing(CaseFile::id));
    }

    private static boolean goesOn(CaseFile file) {
        CaseProgress progress = file.progress();
        return progress == null || progress.ending() == null || progress.ending() == Ending.CLOSED;
    }

    private static double metres(Point point, CaseFile file) {
        return GroundDistance.metres(point.getCoordinate(), file.place().point().getCoordinate());
    }

    private static String wordsOf(CaseFile file) {
        return file.progress() == null ? file.subject().title()
                : String.join(" ", file.progress().reports().stream().map(Report::words).toList());
    }
}
