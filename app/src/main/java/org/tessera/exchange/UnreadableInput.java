package org.tessera.exchange;

/** The input as a whole cannot be used: exit code 2, one line, nothing written. */
public final class UnreadableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableInput(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public UnreadableInput(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
