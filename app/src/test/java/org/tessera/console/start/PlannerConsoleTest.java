package org.tessera.console.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.planning.FindingLine;
import org.tessera.grid.Grid;
import org.tessera.grid.plan.GapPermit;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.journal.JournalDraft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.console.start.TownConsole.control;
import static org.tessera.console.start.TownConsole.shift;
import static org.tessera.console.start.TownConsole.text;
import static org.tessera.console.start.TownConsole.waitFor;

/** A planner finds, repairs, redraws, takes back, hands in and approves, by keys and on the map; what was saved is there again. */
@ExtendWith(ApplicationExtension.class)
class PlannerConsoleTest {

    @TempDir
    private Path directory;
    private TownConsole town;

    @Start
    void openOnATown(Stage stage) {
        town = new TownConsole(stage, directory);
    }

    @BeforeEach
    void settle(FxRobot robot) throws Exception {
        town.settle(robot);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void findRepairSplitUndoHandInApprove(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        robot.type(KeyCode.F7);
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        waitFor(() -> findings.getItems().size() == 1);

        shift(robot, KeyCode.A);
        waitFor(() -> text(robot, "#repair-summary").startsWith("1 findings become 0. "));
        assertEquals(0, town.steps());
        control(robot, KeyCode.ENTER);
        waitFor(() -> town.steps() == 1 && findings.getItems().isEmpty());
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 1 steps."));

        robot.interact(() -> town.map().fit(new Envelope(-71.11, -71.00, 42.29, 42.36), 4));
        waitFor(() -> town.map().idleProperty().get());
        shift(robot, KeyCode.S);
        robot.clickOn(town.at(-71.08, 42.295)).clickOn(town.at(-71.08, 42.355)).type(KeyCode.ENTER);
        waitFor(() -> town.steps() == 2);
        TableView<?> figures = robot.lookup("#plan-figures").query();
        assertEquals(2, figures.getItems().size());
        waitFor(() -> text(robot, "#compare-summary").contains("1 new"));

        shift(robot, KeyCode.B);
        robot.moveTo(town.at(-71.08, 42.325)).press(MouseButton.PRIMARY).moveTo(town.at(-71.078, 42.325)).moveTo(town.at(-71.075, 42.325))
                .release(MouseButton.PRIMARY);
        waitFor(() -> town.steps() == 3);
        control(robot, KeyCode.Z);
        waitFor(() -> town.steps() == 2);
        control(robot, KeyCode.Y);
        waitFor(() -> town.steps() == 3);

        control(robot, KeyCode.P);
        waitFor(() -> town.plan().status() == PlanStatus.PROPOSED);
        waitFor(() -> !robot.lookup("#key-plan-approve").query().isDisabled());
        control(robot, KeyCode.A);
        waitFor(() -> town.plan().status() == PlanStatus.APPROVED);
        assertEquals(2, town.workspace().grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID).size(), "nothing is in force before its day");
    }

    @Test
    void lockAGridAllowAGapEndItAndTakeThatBack(FxRobot robot) throws Exception {
        Grid east = town.workspace().grids().find(Tier.GRID, "G2").orElseThrow();
        Geometry lake = new GeometryFactory().toGeometry(new Envelope(-71.03, -71.02, 42.31, 42.32));
        town.workspace().journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.grids", SmallTown.NOW, "test"), List.of(new Grid("G2",
                Tier.GRID, east.name(), east.parentId(), east.shape().difference(lake), east.attributes())).iterator());
        robot.type(KeyCode.F3);
        waitFor(() -> town.map().idleProperty().get());
        robot.interact(() -> town.map().fit(new Envelope(-71.11, -71.00, 42.29, 42.36), 4));
        waitFor(() -> town.map().idleProperty().get());
        shift(robot, KeyCode.L);
        robot.clickOn(town.at(-71.08, 42.325));
        waitFor(() -> text(robot, "#repair-locked").equals("Locked grids: 1"));
        robot.clickOn("#repair-unlock");
        waitFor(() -> text(robot, "#repair-locked").equals("Locked grids: 0"));

        robot.type(KeyCode.F7);
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        waitFor(() -> findings.getItems().size() == 2);
        robot.interact(() -> findings.getItems().stream().filter(line -> line.kind().equals("gap")).findFirst()
                .ifPresent(findings.getSelectionModel()::select));
        shift(robot, KeyCode.G);
        robot.clickOn("#gap-reason").write("reservoir").type(KeyCode.ENTER).write("water office").type(KeyCode.ENTER);
        waitFor(() -> findings.getItems().size() == 1);
        assertEquals("reservoir", town.workspace().plans().gaps(Scope.WHOLE_DISTRICT).getFirst().reason());

        shift(robot, KeyCode.A);
        waitFor(() -> text(robot, "#repair-summary").endsWith("Allowed gaps that stay open: 1."));
        control(robot, KeyCode.D);
        shift(robot, KeyCode.J);
        ListView<GapPermit> permits = robot.lookup("#permits").query();
        waitFor(() -> permits.isVisible() && permits.getItems().size() == 1);
        robot.interact(() -> permits.getSelectionModel().select(0));
        robot.clickOn("#gap-end");
        waitFor(() -> findings.getItems().size() == 2);
        robot.type(KeyCode.F8);
        waitFor(() -> findings.getItems().size() == 1);
    }

    @Test
    void comparesWithADayAndWritesBothReports(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        control(robot, KeyCode.N);
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 0 steps."));
        waitFor(() -> text(robot, "#plan-defects").equals("Live check: 1 defects in this draft."));

        shift(robot, KeyCode.V);
        ComboBox<?> other = robot.lookup("#compare-with").queryComboBox();
        waitFor(() -> other.isFocused() && other.isShowing());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        waitFor(() -> text(robot, "#compare-summary").equals("No difference to: Grids on 2015-06-10"));
        assertTrue(robot.lookup("#compare-day").query().isVisible());
        waitFor(() -> text(robot, "#compare-balance").startsWith("Open cases a grid: CV "));

        robot.interact(town.map()::requestFocus);
        control(robot, KeyCode.F);
        robot.type(KeyCode.ENTER);
        waitFor(() -> Files.exists(town.workspace().exports().resolve("check.pdf")));
        waitFor(() -> town.map().isFocused());
        control(robot, KeyCode.O);
        TextField file = robot.lookup("#report-file").query();
        robot.interact(() -> file.setText("redraw.xlsx"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> Files.exists(town.workspace().exports().resolve("redraw.xlsx")));
    }

    @Test
    void draggingSaysWhatBecomesOfTheDefects(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        robot.type(KeyCode.F7);
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        waitFor(() -> findings.getItems().size() == 1);
        control(robot, KeyCode.N);
        waitFor(() -> text(robot, "#plan-defects").equals("Live check: 1 defects in this draft."));
        robot.interact(() -> town.map().fit(new Envelope(-71.06, -71.04, 42.34, 42.352), 4));
        waitFor(() -> town.map().idleProperty().get());
        shift(robot, KeyCode.B);
        robot.moveTo(town.at(-71.05, 42.345)).press(MouseButton.PRIMARY).moveTo(town.at(-71.0503, 42.345))
                .moveTo(town.at(-71.0506, 42.345));
        waitFor(() -> text(robot, "#plan-defects").startsWith("Live check of these grids: 1 → "));
        robot.release(MouseButton.PRIMARY);
        waitFor(() -> town.steps() == 1);
        assertEquals(1, findings.getItems().size(), "the list is right with the step");
    }

    @Test
    void aPlanIsInHandAgainAfterARestart(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        control(robot, KeyCode.N);
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 0 steps."));
        waitFor(() -> !town.workspace().settings().get("console.plan").orElse("").isEmpty());
        town.closeConsole(robot);
        town.openOn(robot, town.workspace());
        waitFor(() -> town.console().settled().isDone());
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 0 steps."));
        assertEquals(town.plan().id(), town.workspace().settings().get("console.plan").orElse(""));
    }
}
