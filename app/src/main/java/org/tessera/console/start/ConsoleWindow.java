package org.tessera.console.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.Theme;
import org.tessera.console.work.BackgroundWork;
import org.tessera.exchange.sample.SampleData;
import org.tessera.journal.Refusal;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;
import org.tessera.workspace.WorkspaceBusy;

/** The window of a console, from opening the workspace to closing it. */
public final class ConsoleWindow {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    private final Path directory;
    private final FxMailbox mailbox = new FxMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Messages messages = new Messages(Language.of(Locale.getDefault()));
    private final long started = System.nanoTime();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private StartSheet sheet;
    private Stage stage;
    private volatile WindowPlace place;
    private Workspace workspace;
    private ConsoleOpening opening;
    private Console console;

    public ConsoleWindow(Path directory) {
        this.directory = directory;
    }

    /** Shows the console and waits until it is closed. Starts JavaFX; call it once a process, not on the JavaFX thread. */
    public void showAndWait() throws InterruptedException {
        try {
            Platform.startup(this::show);
        } catch (UnsupportedOperationException noScreen) {
            throw new Refusal("refusal.no-screen", "cannot open a window: " + noScreen.getMessage()
                    + " A display is needed, and on Linux GTK 3 (Debian: apt install libgtk-3-0 libgl1 libxtst6)", noScreen.getMessage());
        }
        closed.await();
    }

    private void show() {
        sheet = new StartSheet(messages);
        stage = new Stage();
        stage.setTitle("Tessera");
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        StackPane root = new StackPane(sheet);
        root.getStyleClass().addAll("console", Theme.DARK.styleClass());
        Scene scene = new Scene(root, Math.min(1920, screen.getWidth()), Math.min(1080, screen.getHeight()));
        scene.getStylesheets().add(ConsoleWindow.class.getResource("/org/tessera/console/console.css").toExternalForm());
        scene.setUserAgentStylesheet(Theme.DARK.userAgentStylesheet());
        stage.setScene(scene);
        stage.setOnCloseRequest(_ -> close());
        stage.show();
        open(AccessMode.WRITE);
    }

    private void open(AccessMode mode) {
        sheet.say("start.opening", -1);
        work.run(() -> EmbeddedWorkspace.open(directory, mode), this::opened, failure -> {
            if (failure instanceof WorkspaceBusy busy) {
                sheet.offer("start.busy", busy.holder(), "start.read-only", () -> open(AccessMode.READ));
            } else {
                sheet.offer("start.failed", failure.getMessage(), "start.again", () -> open(mode));
            }
        });
    }

    private void opened(Workspace open) {
        workspace = open;
        work.run(() -> open.settings().get(WindowPlace.SETTING).flatMap(WindowPlace::of), found -> found.ifPresent(this::stand),
                this::failed);
        work.run(() -> ConsoleOpening.isEmpty(open), empty -> {
            if (empty && !open.readOnly()) {
                fill();
            } else {
                build();
            }
        }, this::failed);
    }

    private void fill() {
        cancelled.set(false);
        sheet.offer("start.first", "", "action.cancel", () -> cancelled.set(true));
        SampleData samples = new SampleData(ConsoleOpening.samples(), workspace, Console.FIRST_MOMENT);
        work.run(() -> {
            samples.importAll((key, done) -> work.report(sheet, () -> sheet.say(key, done)), cancelled::get);
            return true;
        }, _ -> build(), failure -> sheet.offer(cancelled.get() ? "start.cancelled" : "start.failed",
                failure.getMessage(), "start.again", this::fill));
    }

    private void build() {
        sheet.say("start.opening", -1);
        work.run(() -> new ConsoleOpening(workspace, work, mailbox, true), built -> {
            opening = built;
            console = built.console();
            stage.getScene().setRoot(console.frame().root());
            console.frame().attach(stage.getScene());
            console.frame().focusQueue();
            built.startRules();
            console.settled().thenRun(() -> {
                LOG.info("console ready after {} ms", (System.nanoTime() - started) / 1_000_000);
                ReadySignal.arm(console.frame().map().map(), this::quit);
            });
        }, this::failed);
    }

    private void failed(Throwable failure) {
        sheet.offer("start.failed", failure.getMessage(), "start.again", () -> opened(workspace));
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
            if (!workspace.readOnly()) {
                workspace.settings().put(WindowPlace.SETTING, place.text());
            }
            workspace.close();
        }
        closed.countDown();
    }
}
