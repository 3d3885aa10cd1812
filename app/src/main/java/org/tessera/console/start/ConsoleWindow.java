package org.tessera.console.start;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.ConsoleGuard;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.signin.Door;
import org.tessera.console.signin.Entrance;
import org.tessera.console.signin.SignInMode;
import org.tessera.console.signin.SignInPane;
import org.tessera.console.signin.SignInViewModel;
import org.tessera.console.signin.WorkspaceDoor;
import org.tessera.console.theme.Theme;
import org.tessera.console.work.BackgroundWork;
import org.tessera.exchange.sample.SampleData;
import org.tessera.journal.Refusal;
import org.tessera.people.PasswordHash;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;
import org.tessera.workspace.WorkspaceBusy;

/** The window of a console, from opening the workspace to closing it. */
public final class ConsoleWindow {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    /** So long an empty screen is waited at before something is said. */
    private static final Duration PATIENCE = Duration.millis(600);

    private final Path directory;
    private final FxMailbox mailbox = new FxMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Messages messages = new Messages(Language.of(Locale.getDefault()));
    private final long started = System.nanoTime();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private StartSheet sheet;
    private Stage stage;
    private volatile WindowPlace place;
    private Workspace workspace;
    private ConsoleOpening opening;
    private Console console;
    private Door door;
    private ConsoleGuard guard;

    /**
     * An open workspace.
     *
     * @param door    null while the workspace is empty and must be filled first
     * @param mode    how one gets in
     * @param console what can be shown at once: that of the demonstration; null where one must sign in first
     */
    private record Opened(Workspace workspace, Door door, SignInMode mode, ConsoleOpening console) {
    }

    public ConsoleWindow(Path directory) {
        this.directory = directory;
    }

    /** Shows the console and waits until it is closed. Starts JavaFX; call it once a process, not on the JavaFX thread. */
    public void showAndWait() throws InterruptedException {
        // The workspace is read while JavaFX starts.
        CompletableFuture<Opened> reading = CompletableFuture.supplyAsync(() -> read(AccessMode.WRITE), Thread::startVirtualThread);
        try {
            Platform.startup(() -> show(reading));
        } catch (UnsupportedOperationException noScreen) {
            reading.thenAccept(opened -> opened.workspace().close()).exceptionally(_ -> null).join();
            throw new Refusal("refusal.no-screen", "cannot open a window: " + noScreen.getMessage()
                    + " A display is needed, and on Linux GTK 3 (Debian: apt install libgtk-3-0 libgl1 libxtst6)", noScreen.getMessage());
        }
        closed.await();
    }

    private Opened read(AccessMode mode) {
        Workspace open = EmbeddedWorkspace.open(directory, mode);
        Opened opened = null;
        try {
            opened = ConsoleOpening.isEmpty(open) && !open.readOnly() && open.credentials().isEmpty()
                    ? new Opened(open, null, null, null) : opened(open);
            return opened;
        } finally {
            if (opened == null) {
                open.close();
            }
        }
    }

    private Opened opened(Workspace open) {
        Door entrance = new WorkspaceDoor(open, PasswordHash.USUAL, InstantSource.system());
        SignInMode mode = entrance.mode();
        return new Opened(open, entrance, mode, mode == SignInMode.DEMO ? new ConsoleOpening(open, work, mailbox, true) : null);
    }

    private void show(CompletableFuture<Opened> reading) {
        sheet = new StartSheet(messages);
        stage = new Stage();
        stage.setTitle("Tessera");
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(scene(sheet, Math.min(1920, screen.getWidth()), Math.min(1080, screen.getHeight())));
        stage.setOnCloseRequest(_ -> close());
        // What opens at once is shown complete; only who must wait is told so.
        patience.setOnFinished(_ -> stage.show());
        await(reading::join, AccessMode.WRITE);
    }

    private static Scene scene(Node content, double width, double height) {
        StackPane root = new StackPane(content);
        root.getStyleClass().addAll("console", Theme.DARK.styleClass());
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(ConsoleWindow.class.getResource("/org/tessera/console/console.css").toExternalForm());
        scene.setUserAgentStylesheet(Theme.DARK.userAgentStylesheet());
        return scene;
    }

    private void open(AccessMode mode) {
        await(() -> read(mode), mode);
    }

    private void await(Supplier<Opened> reading, AccessMode mode) {
        sheet.say("start.opening", -1);
        patience.playFromStart();
        work.run(reading, opened -> {
            workspace = opened.workspace();
            if (opened.door() == null) {
                fill();
            } else {
                begin(opened);
            }
        }, failure -> {
            if (failure instanceof WorkspaceBusy busy) {
                offer("start.busy", busy.holder(), "start.read-only", () -> open(AccessMode.READ));
            } else {
                offer("start.failed", failure.getMessage(), "start.again", () -> open(mode));
            }
        });
    }

    private void offer(String key, String detail, String buttonKey, Runnable act) {
        sheet.offer(key, detail, buttonKey, act);
        stage.show();
    }

    private void fill() {
        cancelled.set(false);
        offer("start.first", "", "action.cancel", () -> cancelled.set(true));
        SampleData samples = new SampleData(ConsoleOpening.samples(), workspace, Console.FIRST_MOMENT);
        work.run(() -> {
            samples.importAll((key, done) -> work.report(sheet, () -> sheet.say(key, done)), cancelled::get);
            return opened(workspace);
        }, this::begin, failure -> offer(cancelled.get() ? "start.cancelled" : "start.failed",
                failure.getMessage(), "start.again", this::fill));
    }

    private void begin(Opened opened) {
        door = opened.door();
        if (opened.console() != null) {
            build(opened.console(), Entrance.DEMONSTRATION);
            // The benchmark of the start has nobody who clicks.
            if (!ReadySignal.isWanted()) {
                guard.lock();
            }
        } else {
            askIn(opened.mode());
        }
    }

    /** Asks for name and password; nothing of the workspace is read before. */
    private void askIn(SignInMode mode) {
        patience.stop();
        SignInViewModel model = new SignInViewModel(door, mode, messages, work, this::enter);
        SignInPane pane = new SignInPane(model, messages, () -> { });
        stage.setScene(scene(pane, stage.getScene().getWidth(), stage.getScene().getHeight()));
        stage.show();
        pane.focus();
    }

    private void enter(Entrance who) {
        stage.setScene(scene(sheet, stage.getScene().getWidth(), stage.getScene().getHeight()));
        sheet.say("start.opening", -1);
        work.run(() -> new ConsoleOpening(workspace, work, mailbox, true, who.actor()), built -> build(built, who),
                failure -> offer("start.failed", failure.getMessage(), "start.again", () -> enter(who)));
    }

    /** Ends the console of whoever leaves and asks for the next; the workspace stays open. */
    private void signOut() {
        Console left = console;
        ConsoleOpening over = opening;
        console = null;
        opening = null;
        guard.close();
        left.close();
        askIn(SignInMode.PASSWORD);
        work.run(() -> {
            left.awaitEnd();
            over.close();
            return true;
        }, _ -> { }, failure -> LOG.warn("the console that was left did not end", failure));
    }

    private void build(ConsoleOpening built, Entrance who) {
        patience.stop();
        opening = built;
        built.place().ifPresent(this::stand);
        console = built.console();
        guard = console.frame().guard(door, who, InstantSource.system(), this::signOut);
        stage.getScene().setRoot(console.frame().root());
        console.frame().attach(stage.getScene());
        stage.show();
        console.frame().focusQueue();
        console.settled().thenRun(() -> {
            LOG.info("console ready after {} ms", (System.nanoTime() - started) / 1_000_000);
            built.startRules();
            ReadySignal.arm(console.frame().map().map(), this::quit);
        });
    }

    /** Puts the window where it was left, unless no screen is there any more. */
    private void stand(WindowPlace left) {
        if (!Screen.getScreensForRectangle(left.x(), left.y(), left.width(), left.height()).isEmpty()) {
            stage.setX(left.x());
            stage.setY(left.y());
            stage.setWidth(left.width());
            stage.setHeight(left.height());
            stage.setMaximized(left.maximized());
        }
    }

    private void quit() {
        close();
        stage.hide();
    }

    private void close() {
        place = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        if (console != null) {
            guard.close();
            console.close();
        }
        Thread.ofVirtual().name("closing").start(this::closeWorkspace);
    }

    /** Everything that reads the workspace ends before it is closed; waiting is not for the JavaFX thread. */
    private void closeWorkspace() {
        if (console != null) {
            console.awaitEnd();
        }
        if (opening != null) {
            opening.close();
        }
        work.close();
        if (workspace != null) {
            if (opening != null && !workspace.readOnly()) {
                opening.keep(place);
            }
            workspace.close();
        }
        closed.countDown();
    }
}
