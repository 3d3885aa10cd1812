package org.tessera.console.signin;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.tessera.console.i18n.Messages;
import org.tessera.console.work.BackgroundWork;
import org.tessera.journal.Refusal;

/** The sheet at which people sign in. Passwords pass through and are wiped; none is kept here. Screen thread. */
public final class SignInViewModel {

    private final Door door;
    private final Messages messages;
    private final BackgroundWork work;
    private final Consumer<Entrance> entered;
    private final ReadOnlyObjectWrapper<SignInMode> mode = new ReadOnlyObjectWrapper<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Supplier<String> said = () -> "";
    private Entrance inside;

    /**
     * @param mode    how one gets in
     * @param entered told who was let in
     */
    public SignInViewModel(Door door, SignInMode mode, Messages messages, BackgroundWork work, Consumer<Entrance> entered) {
        this.door = door;
        this.messages = messages;
        this.work = work;
        this.entered = entered;
        this.mode.set(mode);
        messages.languageProperty().addListener((_, _, _) -> trouble.set(said.get()));
    }

    public ReadOnlyObjectProperty<SignInMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The sign-in name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What a first administrator is to be called. */
    public StringProperty displayNameProperty() {
        return displayName;
    }

    /** Why it did not go on; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether a password is being looked at. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Who is signed in; null before. */
    public Entrance inside() {
        return inside;
    }

    /** Locks the console of somebody who was let in; the demonstration opens again by its click. */
    public void lock(Entrance who) {
        inside = who;
        say(() -> "");
        boolean demo = who.equals(Entrance.DEMONSTRATION);
        mode.set(demo ? SignInMode.DEMO : SignInMode.LOCKED);
        name.set(demo ? "" : who.actor().id());
        if (!demo) {
            work.run(() -> {
                door.locked(who.actor());
                return true;
            }, _ -> { }, this::failed);
        }
    }

    /**
     * Tries to get in.
     *
     * @param password wiped when it was looked at
     * @param again    the same once more, when a first administrator is made; wiped as well
     */
    public void submit(char[] password, char[] again) {
        if (busy.get()) {
            return;
        }
        if (mode.get() == SignInMode.DEMO) {
            enter(Entrance.DEMONSTRATION);
        } else if (mode.get() == SignInMode.FIRST && !Arrays.equals(password, again)) {
            say(() -> messages.text("signin.differ"));
        } else {
            say(() -> "");
            busy.set(true);
            String who = name.get();
            String called = displayName.get();
            boolean first = mode.get() == SignInMode.FIRST;
            work.run(() -> {
                try {
                    return first ? door.first(who, called, password) : door.in(who, password);
                } finally {
                    Arrays.fill(password, ' ');
                    Arrays.fill(again, ' ');
                }
            }, this::enter, this::failed);
        }
    }

    private void enter(Entrance who) {
        busy.set(false);
        inside = who;
        entered.accept(who);
    }

    private void failed(Throwable failure) {
        busy.set(false);
        say(failure instanceof Refusal refusal
                ? () -> messages.textOr(refusal.code(), refusal.getMessage(), refusal.arguments())
                : () -> messages.text("notice.failed", String.valueOf(failure.getMessage())));
    }

    private void say(Supplier<String> what) {
        said = what;
        trouble.set(what.get());
    }
}
