package org.tessera.exchange.profile;

import org.tessera.exchange.Problem;

/** One row cannot be used; the rest of its file can. */
public final class RowRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RowRefusal(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
