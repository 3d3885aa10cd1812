package org.tessera.grid.edit;

import java.util.Optional;

/** What becomes of a gesture. Nothing has been changed yet: an accepted edit is applied by the caller. */
public sealed interface Outcome {

    /**
     * It can be done.
     *
     * @param edit      what to apply
     * @param hindrance what stopped a clamped move short of its end, otherwise null
     */
    record Accepted(Edit edit, Refusal hindrance) implements Outcome {
    }

    /** It cannot be done. */
    record Refused(Refusal refusal) implements Outcome {
    }

    /** The edit, when it can be done. */
    default Optional<Edit> doable() {
        return this instanceof Accepted accepted ? Optional.of(accepted.edit()) : Optional.empty();
    }

    /** What is in the way: of the gesture, or of the rest of a clamped move. */
    default Optional<Refusal> obstacle() {
        return switch (this) {
            case Accepted accepted -> Optional.ofNullable(accepted.hindrance());
            case Refused refused -> Optional.of(refused.refusal());
        };
    }
}
