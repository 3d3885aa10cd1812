package org.tessera.console.start;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import org.tessera.access.Scope;
import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.TownFiller;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.plan.Plan;
import org.tessera.map.fx.MapView;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

/** The real console on the made-up town, its clock standing still and its words English; it can be closed and opened again. */
final class TownConsole {

    private final Stage stage;
    private Workspace workspace;
    private BackgroundWork work;
    private ConsoleOpening opening;
    private Console console;
    private MapView map;

    /** Fills a workspace and opens the console on it. JavaFX thread. */
    TownConsole(Stage stage, Path directory) {
        this.stage = stage;
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        TownFiller.fill(workspace);
        workspace.settings().put("console.clock.speed", "0");
        workspace.settings().put("console.language", "EN");
        open();
        stage.show();
    }

    private void open() {
        FxMailbox mailbox = new FxMailbox();
        work = new BackgroundWork(mailbox);
        opening = new ConsoleOpening(workspace, work, mailbox, true);
        console = opening.console();
        map = console.frame().map().map();
        Scene scene = new Scene(console.frame().root(), 1000, 900);
        console.frame().attach(scene);
        stage.setScene(scene);
    }

    Workspace workspace() {
        return workspace;
    }

    Console console() {
        return console;
    }

    MapView map() {
        return map;
    }

    /** Waits until everything is there and gives the map the keys. */
    void settle(FxRobot robot) throws Exception {
        waitFor(() -> console.settled().isDone() && map.idleProperty().get());
        robot.interact(map::requestFocus);
    }

    /** Opens the console again, on the same workspace or another, once it is closed. */
    void openOn(FxRobot robot, Workspace other) {
        workspace = other;
        robot.interact(this::open);
    }

    /** Closes the console, not the workspace. */
    void closeConsole(FxRobot robot) {
        robot.interact(() -> {
            stage.setScene(null);
            console.close();
        });
        end();
    }

    /** Closes everything. */
    void close() {
        WaitForAsyncUtils.asyncFx(console::close);
        WaitForAsyncUtils.waitForFxEvents();
        end();
        workspace.close();
    }

    private void end() {
        console.awaitEnd();
        opening.close();
        work.close();
    }

    /** Where a place on the map is on the screen. */
    Point2D at(double lon, double lat) {
        ScreenPoint point = map.viewportProperty().get().toScreen(new LonLat(lon, lat));
        return map.localToScreen(point.x(), point.y());
    }

    /** The first plan. */
    Plan plan() {
        return workspace.plans().plans(Scope.WHOLE_DISTRICT).getFirst();
    }

    /** Steps that stand in the first plan; none while there is no plan. */
    int steps() {
        return workspace.plans().plans(Scope.WHOLE_DISTRICT).isEmpty() ? 0
                : workspace.plans().edits(Scope.WHOLE_DISTRICT, plan().id()).done().size();
    }

    static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    static void shift(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    }

    /** What a label says. */
    static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
