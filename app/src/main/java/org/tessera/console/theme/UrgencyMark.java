package org.tessera.console.theme;

import javafx.scene.layout.Region;

import org.tessera.cases.Urgency;

/** The shape of an urgency, the same in queue, file, legend and on the map: it can be told apart without colour. */
public final class UrgencyMark extends Region {

    public UrgencyMark() {
        getStyleClass().add("mark");
    }

    public UrgencyMark(Urgency urgency) {
        this();
        show(urgency);
    }

    /** Takes the form of an urgency. */
    public void show(Urgency urgency) {
        getStyleClass().setAll("mark", "mark-" + urgency.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
