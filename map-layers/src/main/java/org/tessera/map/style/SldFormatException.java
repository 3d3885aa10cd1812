package org.tessera.map.style;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A file that is no style file, or holds what cannot be drawn. */
public final class SldFormatException extends IOException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<SldProblem> problems;

    SldFormatException(String message) {
        super(message);
        this.problems = List.of();
    }

    SldFormatException(List<SldProblem> problems) {
        super(problems.stream().limit(SHOWN).map(SldProblem::toString).collect(Collectors.joining("\n"))
                + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : ""));
        this.problems = List.copyOf(problems);
    }

    /** What cannot be drawn, by line; empty when the file is no style file at all. */
    public List<SldProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
