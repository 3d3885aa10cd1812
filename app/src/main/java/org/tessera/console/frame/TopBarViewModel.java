package org.tessera.console.frame;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.tessera.console.i18n.Wording;
import org.tessera.console.signin.Entrance;
import org.tessera.console.situation.Situation;

/** The situation clock in words, and its speed. */
public final class TopBarViewModel {

    private final Situation situation;
    private final Wording wording;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper replay = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper();
    private Entrance inside = Entrance.DEMONSTRATION;

    public TopBarViewModel(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
        situation.pictureProperty().addListener((_, _, _) -> show());
        wording.messages().languageProperty().addListener((_, _, _) -> show());
        show();
    }

    /** Date, time, weekday and zone. */
    public ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** Which past is replayed. */
    public ReadOnlyStringProperty replayProperty() {
        return replay.getReadOnlyProperty();
    }

    /** Situation seconds a second; 0 is paused. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Who is signed in, and what they see. */
    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    /** Says who is signed in. */
    public void signedIn(Entrance entrance) {
        inside = entrance;
        show();
    }

    /** Changes the speed from now on. */
    public void setSpeed(double next) {
        situation.clock().setSpeed(next);
        show();
    }

    private void show() {
        clock.set(wording.clock(situation.clock().now()));
        replay.set(wording.messages().text("clock.replay", wording.month(situation.clock().now())));
        speed.set(situation.clock().speed());
        String name = inside.name().isEmpty() ? wording.messages().text("who.demo") : inside.name();
        who.set(name + " · " + (inside.place().isEmpty() ? wording.messages().text("who.district") : inside.place()));
    }
}
