package org.tessera.console.cases;

import org.tessera.cases.flow.Stage;

/** Where in the loop: one of its six links, or wherever. */
public enum LoopPlace {
    ANYWHERE, DISCOVERY, REPORT, HANDLING, FEEDBACK, EVALUATION, ACCOUNTABILITY;

    public static LoopPlace of(Stage stage) {
        return valueOf(stage.name());
    }

    /** Whether a case in this stage is meant. */
    public boolean holds(Stage stage) {
        return this == ANYWHERE || this == of(stage);
    }
}
