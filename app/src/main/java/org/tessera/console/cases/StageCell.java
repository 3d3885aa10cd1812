package org.tessera.console.cases;

import org.tessera.cases.flow.Stage;

/**
 * One link of a case in the strip of six.
 *
 * @param stage which
 * @param state whether the case has been through it, is in it, or has it ahead
 * @param who   who acted in it last; empty for nobody
 * @param when  when that was; empty for never
 */
public record StageCell(Stage stage, State state, String who, String when) {

    /** Where the case stands to a link. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
