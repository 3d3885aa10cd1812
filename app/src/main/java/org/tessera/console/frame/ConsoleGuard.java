package org.tessera.console.frame;

import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.tessera.access.Session;
import org.tessera.console.i18n.Messages;
import org.tessera.console.signin.Door;
import org.tessera.console.signin.Entrance;
import org.tessera.console.signin.SignInMode;
import org.tessera.console.signin.SignInPane;
import org.tessera.console.signin.SignInViewModel;
import org.tessera.console.work.BackgroundWork;

/** Covers a console while nobody may see it: before the demonstration is entered, when it is locked, after nothing was done. */
public final class ConsoleGuard implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.seconds(5);

    private final ConsoleFrame frame;
    private final InstantSource wall;
    private final SignInViewModel model;
    private final SignInPane sheet;
    private final Timeline look;
    private Entrance inside;
    private Session session;

    /**
     * @param who     is signed in
     * @param wall    time by the wall; the situation clock may stand still
     * @param signOut what leaving does
     */
    ConsoleGuard(ConsoleFrame frame, Door door, Entrance who, InstantSource wall, Runnable signOut) {
        this.frame = frame;
        this.wall = wall;
        this.inside = who;
        this.session = Session.begin(who.actor(), who.name(), wall.instant());
        Messages messages = frame.models().messages();
        BackgroundWork work = frame.services().work();
        model = new SignInViewModel(door, SignInMode.LOCKED, messages, work, this::entered);
        sheet = new SignInPane(model, messages, () -> work.run(() -> {
            door.out(inside.actor());
            return true;
        }, _ -> signOut.run(), frame.models().notices()::failed));
        sheet.setVisible(false);
        frame.cover(sheet);
        frame.models().top().signedIn(who);
        look = new Timeline(new KeyFrame(LOOK_EVERY, _ -> look()));
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
    }

    /** Whether nobody may see the console now. */
    public boolean isShut() {
        return sheet.isVisible();
    }

    /** Covers the console until whoever is signed in comes back. */
    public void lock() {
        if (!isShut()) {
            session = session.lock();
            model.lock(inside);
            shut(true);
        }
    }

    /** What is done at the scene keeps the session. */
    void listenTo(Scene scene) {
        EventHandler<InputEvent> touched = _ -> touch();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, touched);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, touched);
    }

    private void touch() {
        // A deed at a console that should have been locked long ago comes too late.
        look();
        session = session.touched(wall.instant());
    }

    private void look() {
        if (session.isOver(wall.instant())) {
            lock();
        }
    }

    private void entered(Entrance who) {
        if (who.actor().id().equals(inside.actor().id())) {
            session = session.unlocked(wall.instant());
            shut(false);
            frame.focusQueue();
        }
    }

    private void shut(boolean shut) {
        sheet.setVisible(shut);
        frame.hide(shut);
        if (shut) {
            sheet.toFront();
            sheet.focus();
        }
    }

    @Override
    public void close() {
        look.stop();
    }
}
