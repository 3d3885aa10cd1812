package org.tessera.console.situation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

import org.tessera.clock.DrivenClock;

/**
 * What all views share: the live picture, the clock and what the operator has chosen. Screen thread. Holds no control, so view
 * models may use it.
 */
public interface Situation {

    /** The newest picture; replaced about twice a second while the clock runs. */
    ReadOnlyObjectProperty<Picture> pictureProperty();

    default Picture picture() {
        return pictureProperty().get();
    }

    /** Number of the case whose file is open, or null. */
    StringProperty selectedCaseProperty();

    /** Call sign of the chosen unit, or null. */
    StringProperty selectedUnitProperty();

    /** Which of the console's views is in front. */
    ObjectProperty<ConsoleView> viewProperty();

    /** True while another process holds the workspace for writing. */
    BooleanProperty readOnlyProperty();

    DrivenClock clock();
}
