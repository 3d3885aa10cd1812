package org.tessera.console.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.TownFiller;
import org.tessera.console.planning.FindingLine;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.Grid;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Recorded;
import org.tessera.map.fx.MapView;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A planner finds, repairs, redraws, takes back, hands in and approves, by keys and on the map; what was saved is there again. */
@ExtendWith(ApplicationExtension.class)
class PlannerConsoleTest {

    @TempDir
    private Path directory;
    private Stage stage;
    private Workspace workspace;
    private BackgroundWork work;
    private ConsoleOpening opening;
    private Console console;
    private MapView map;

    @Start
    void openOnATown(Stage shown) {
        stage = shown;
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        TownFiller.fill(workspace);
        workspace.settings().put("console.clock.speed", "0");
        workspace.settings().put("console.language", "EN");
        openConsole();
        stage.show();
    }

    private void openConsole() {
        FxMailbox mailbox = new FxMailbox();
        work = new BackgroundWork(mailbox);
        opening = new ConsoleOpening(workspace, work, mailbox, true);
        console = opening.console();
        map = console.frame().map().map();
        Scene scene = new Scene(console.frame().root(), 1000, 900);
        console.frame().attach(scene);
        stage.setScene(scene);
    }

    @BeforeEach
    void settle(FxRobot robot) throws Exception {
        waitFor(() -> console.settled().isDone() && map.idleProperty().get());
        robot.interact(map::requestFocus);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.asyncFx(console::close);
        WaitForAsyncUtils.waitForFxEvents();
        console.awaitEnd();
        opening.close();
        work.close();
        workspace.close();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private Point2D at(double lon, double lat) {
        ScreenPoint point = map.viewportProperty().get().toScreen(new LonLat(lon, lat));
        return map.localToScreen(point.x(), point.y());
    }

    private void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private void shift(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    }

    private String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private Plan plan() {
        return workspace.plans().plans(Scope.WHOLE_DISTRICT).getFirst();
    }

    private int steps() {
        return workspace.plans().plans(Scope.WHOLE_DISTRICT).isEmpty() ? 0
                : workspace.plans().edits(Scope.WHOLE_DISTRICT, plan().id()).done().size();
    }

    @Test
    void findRepairSplitUndoHandInApprove(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        robot.type(KeyCode.F7);
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        waitFor(() -> findings.getItems().size() == 1);

        shift(robot, KeyCode.A);
        waitFor(() -> text(robot, "#repair-summary").startsWith("1 findings become 0. "));
        assertEquals(0, steps());
        control(robot, KeyCode.ENTER);
        waitFor(() -> steps() == 1 && findings.getItems().isEmpty());
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 1 steps."));

        robot.interact(() -> map.fit(new Envelope(-71.11, -71.00, 42.29, 42.36), 4));
        waitFor(() -> map.idleProperty().get());
        shift(robot, KeyCode.S);
        robot.clickOn(at(-71.08, 42.295)).clickOn(at(-71.08, 42.355)).type(KeyCode.ENTER);
        waitFor(() -> steps() == 2);
        TableView<?> figures = robot.lookup("#plan-figures").query();
        assertEquals(2, figures.getItems().size());
        waitFor(() -> text(robot, "#compare-summary").contains("1 new"));

        shift(robot, KeyCode.B);
        robot.moveTo(at(-71.08, 42.325)).press(MouseButton.PRIMARY).moveTo(at(-71.078, 42.325)).moveTo(at(-71.075, 42.325))
                .release(MouseButton.PRIMARY);
        waitFor(() -> steps() == 3);
        control(robot, KeyCode.Z);
        waitFor(() -> steps() == 2);
        control(robot, KeyCode.Y);
        waitFor(() -> steps() == 3);

        control(robot, KeyCode.P);
        waitFor(() -> plan().status() == PlanStatus.PROPOSED);
        waitFor(() -> !robot.lookup("#key-plan-approve").query().isDisabled());
        control(robot, KeyCode.A);
        waitFor(() -> plan().status() == PlanStatus.APPROVED);
        assertEquals(2, workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID).size(), "nothing is in force before its day");
    }

    /** East of the town a second community, of twice as much ground: twenty grids, each as high as the town. */
    private static Iterator<Recorded> easternCommunity() {
        GeometryFactory geometry = new GeometryFactory();
        List<Recorded> areas = new ArrayList<>();
        areas.add(new Grid("C2", Tier.COMMUNITY, "East", null, geometry.toGeometry(new Envelope(-71.00, -70.80, 42.30, 42.35)), Map.of()));
        for (int i = 0; i < 20; i++) {
            Envelope strip = new Envelope(-71.00 + i / 100.0, -71.00 + (i + 1) / 100.0, 42.30, 42.35);
            areas.add(new Grid("H%02d".formatted(i), Tier.GRID, "Strip " + i, "C2", geometry.toGeometry(strip), Map.of()));
        }
        return areas.iterator();
    }

    @Test
    void drawUpChooseTakeUndo(FxRobot robot) throws Exception {
        workspace.journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.grids", Console.FIRST_MOMENT, "test"), easternCommunity());
        robot.type(KeyCode.F3);
        shift(robot, KeyCode.A);
        waitFor(() -> text(robot, "#repair-summary").startsWith("1 findings become 0. "));
        control(robot, KeyCode.ENTER);
        waitFor(() -> steps() == 1);

        shift(robot, KeyCode.D);
        waitFor(() -> text(robot, "#drafting-status").startsWith("22 grids with "));
        ComboBox<?> weight = robot.lookup("#drafting-weight").query();
        robot.interact(() -> {
            weight.getSelectionModel().selectLast();
            robot.lookup("#drafting-seconds").queryAs(TextField.class).setText("1");
        });
        waitFor(() -> text(robot, "#drafting-status").startsWith("22 grids with 22 grids"));
        control(robot, KeyCode.G);
        TableView<DistrictPlan> proposals = robot.lookup("#proposals").query();
        waitFor(() -> proposals.getItems().size() > 1 && !robot.lookup("#key-drafting-take").query().isDisabled());
        robot.type(KeyCode.DOWN);
        DistrictPlan second = proposals.getItems().get(1);
        assertEquals(second, proposals.getSelectionModel().getSelectedItem());
        waitFor(() -> !robot.lookup("#key-drafting-take").query().isDisabled());
        control(robot, KeyCode.T);
        waitFor(() -> steps() == 2);
        List<PlannedGrid> planned = workspace.plans().grids(Scope.WHOLE_DISTRICT, plan().id());
        assertEquals(20, planned.stream().filter(PlannedGrid::retires).count());
        robot.type(KeyCode.F7);
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        waitFor(() -> text(robot, "#check-summary").startsWith("Neither overlap nor gap"));
        assertEquals(0, findings.getItems().size());

        control(robot, KeyCode.B);
        control(robot, KeyCode.Z);
        waitFor(() -> steps() == 1);
        assertEquals(0, workspace.plans().grids(Scope.WHOLE_DISTRICT, plan().id()).stream().filter(PlannedGrid::retires).count());
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 1 steps."));
    }

    @Test
    void aPlanIsInHandAgainAfterARestart(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        control(robot, KeyCode.N);
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 0 steps."));
        waitFor(() -> !workspace.settings().get("console.plan").orElse("").isEmpty());
        robot.interact(() -> {
            stage.setScene(null);
            console.close();
        });
        console.awaitEnd();
        opening.close();
        robot.interact(this::openConsole);
        waitFor(() -> console.settled().isDone());
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 0 steps."));
        assertEquals(plan().id(), workspace.settings().get("console.plan").orElse(""));
    }
}
