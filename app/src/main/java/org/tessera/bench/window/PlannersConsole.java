package org.tessera.bench.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.planning.DeskPlanOffice;
import org.tessera.console.start.ConsoleOpening;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.Grid;
import org.tessera.grid.coverage.Cell;
import org.tessera.journal.JournalDraft;
import org.tessera.map.fx.MapView;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;

/** The real console over a workspace of its own, planning, with a draft of many grids in hand. Driven by mouse and keys like anybody's. */
final class PlannersConsole implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private final EmbeddedWorkspace workspace;
    private final BackgroundWork work;
    private final ConsoleOpening opening;
    private final Console console;

    private PlannersConsole(EmbeddedWorkspace workspace, Screening screening) {
        this.workspace = workspace;
        FxMailbox mailbox = new FxMailbox();
        work = new BackgroundWork(mailbox);
        opening = new ConsoleOpening(workspace, work, mailbox, false);
        console = Screening.fx(opening::console);
        screening.put(console.frame().root());
        Screening.fx(() -> console.frame().attach(screening.scene()));
    }

    /**
     * Fills a workspace, opens the console, and waits until the draft is drawn and its live check stands.
     *
     * @param cells lon, lat
     */
    static PlannersConsole open(Path folder, List<Cell> cells, Screening screening) {
        EmbeddedWorkspace workspace = EmbeddedWorkspace.open(folder, AccessMode.WRITE);
        workspace.journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.grids", Console.FIRST_MOMENT, "benchmark"),
                cells.stream().map(cell -> new Grid(cell.id(), Tier.GRID, cell.id(), null, cell.shape(), Map.of())).iterator());
        String plan = new DeskPlanOffice(workspace, new ReplayClock(new ClockSetting(Console.FIRST_MOMENT, 0)), Console.ZONE)
                .create("Draft").id();
        workspace.settings().putAll(Map.of("console.view", "PLANNING", "console.plan", plan, "console.language", "EN"));
        PlannersConsole opened = new PlannersConsole(workspace, screening);
        opened.until(() -> opened.console.settled().isDone());
        opened.until(() -> opened.text("#plan-defects").equals("Live check: no defect in this draft."));
        return opened;
    }

    /** Waits for something that shows on the screen; not on the JavaFX thread. */
    private void until(Supplier<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Screening.fx(() -> {
            // A scene without a window gets no layout of its own.
            root().applyCss();
            root().layout();
            return condition.get();
        })) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the console did not get ready");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", ended);
            }
        }
    }

    private String text(String id) {
        return console.frame().root().lookup(id) instanceof Label label ? label.getText() : "";
    }

    javafx.scene.Parent root() {
        return console.frame().root();
    }

    private MapView map() {
        return console.frame().map().map();
    }

    /** Whether everything that was asked of the map is in its picture. JavaFX thread. */
    boolean idle() {
        return map().idleProperty().get();
    }

    /** Looks at a part, takes the tool that moves borders, and holds a vertex. Not on the JavaFX thread. */
    void hold(Envelope part, Coordinate vertex) {
        Screening.fx(() -> map().fit(part, 0));
        until(this::idle);
        Screening.fx(() -> {
            // Letters are for whoever types a text while its field has the focus.
            map().requestFocus();
            Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "B", KeyCode.B, true, false, false, false));
        });
        until(() -> text("#plan-hint").startsWith("Drag a corner"));
        Screening.fx(() -> mouse(MouseEvent.MOUSE_PRESSED, vertex, 0, 0));
    }

    /** Moves what is held so many pixels away from where it was. JavaFX thread. */
    void drag(Coordinate vertex, double dx, double dy) {
        mouse(MouseEvent.MOUSE_DRAGGED, vertex, dx, dy);
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, Coordinate place, double dx, double dy) {
        ScreenPoint at = map().viewportProperty().get().toScreen(new LonLat(place.x, place.y));
        double x = at.x() + dx;
        double y = at.y() + dy;
        // Alt: without snapping, so that the vertex goes where the mouse goes.
        Event.fireEvent(map(), new MouseEvent(map(), map(), type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, true, false,
                true, false, false, false, false, false, null));
    }

    /** What the panel says the gesture under way does: grids with figures, and the live check's sentence. JavaFX thread. */
    String shown() {
        return (root().lookup("#plan-figures") instanceof TableView<?> figures ? figures.getItems().size() : 0) + " grids; "
                + text("#plan-defects") + "; " + text("#plan-hint") + "; map "
                + map().getWidth() + "×" + map().getHeight();
    }

    @Override
    public void close() {
        Screening.fx(console::close);
        console.awaitEnd();
        opening.close();
        work.close();
        workspace.close();
    }
}
