package org.tessera.console.situation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.tessera.clock.DrivenClock;

/** The situation of a running console. */
public final class LiveSituation implements Situation {

    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(Picture.NOTHING);
    private final StringProperty selectedCase = new SimpleStringProperty();
    private final StringProperty selectedUnit = new SimpleStringProperty();
    private final ObjectProperty<ConsoleView> view = new SimpleObjectProperty<>(ConsoleView.OPERATIONS);
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final DrivenClock clock;

    public LiveSituation(DrivenClock clock) {
        this.clock = clock;
    }

    /** Shows a newer picture. */
    public void show(Picture newer) {
        picture.set(newer);
    }

    @Override
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    @Override
    public StringProperty selectedCaseProperty() {
        return selectedCase;
    }

    @Override
    public StringProperty selectedUnitProperty() {
        return selectedUnit;
    }

    @Override
    public ObjectProperty<ConsoleView> viewProperty() {
        return view;
    }

    @Override
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    @Override
    public DrivenClock clock() {
        return clock;
    }
}
