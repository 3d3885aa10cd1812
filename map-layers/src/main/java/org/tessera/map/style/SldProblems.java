package org.tessera.map.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is the matter with a style file while it is read. One thread. */
final class SldProblems {

    private static final String UNSUPPORTED = "is not supported";

    private final List<SldProblem> found = new ArrayList<>();

    /** The picture would be another one. */
    void error(SldElement element, String message) {
        found.add(new SldProblem(SldProblem.Severity.ERROR, element.line(), element.path(), message));
    }

    /** An element that is not drawn. */
    void unsupported(SldElement element) {
        error(element, UNSUPPORTED);
    }

    /** The picture differs a little. */
    void warning(SldElement element, String message) {
        found.add(new SldProblem(SldProblem.Severity.WARNING, element.line(), element.path(), message));
    }

    /** Comments in which a program says what it could not write. */
    void comments(SldElement element) {
        for (String comment : element.comments()) {
            if (comment.startsWith("Parser Error") || comment.contains("not implemented")) {
                warning(element, "lacks what its writer could not write: " + comment.replaceAll("\\s+", " "));
            }
        }
        element.children().forEach(this::comments);
    }

    /** By line. */
    List<SldProblem> all() {
        return found.stream().sorted(Comparator.comparingInt(SldProblem::line)).distinct().toList();
    }
}
