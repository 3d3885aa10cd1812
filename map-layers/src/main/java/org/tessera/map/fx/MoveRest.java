package org.tessera.map.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets a new picture wait while the view moves: the shown one, shifted or stretched, serves as long as it fills the view. The first
 * movement is never kept waiting, and none for long. JavaFX thread.
 */
final class MoveRest {

    /** Nanoseconds for which a shifted picture serves while it fills the view. */
    private static final long SHIFTED = 1_000_000_000;

    /** Nanoseconds for which a stretched picture serves: it is blurred, and its names and symbols have the wrong size. */
    private static final long STRETCHED = 600_000_000;

    private final PauseTransition rest = new PauseTransition(Duration.millis(80));
    private long asked;

    /**
     * @param ask asks for a picture of the present view
     */
    MoveRest(Runnable ask) {
        rest.setOnFinished(_ -> ask.run());
    }

    /** Told that a picture was asked for: nothing waits any more. */
    void asked() {
        rest.stop();
        asked = System.nanoTime();
    }

    /** Whether a picture of a view that just moved may wait; it is then asked for when the movement rests. */
    boolean waits(FramePresenter.Cover cover) {
        long gone = System.nanoTime() - asked;
        boolean waits = switch (cover) {
            case SHIFTED -> gone < SHIFTED;
            case STRETCHED -> gone < STRETCHED;
            case NONE -> false;
        };
        if (waits) {
            rest.playFromStart();
        }
        return waits;
    }

    /** Whether a picture is still to be asked for. */
    boolean waiting() {
        return rest.getStatus() == PauseTransition.Status.RUNNING;
    }

    void stop() {
        rest.stop();
    }
}
