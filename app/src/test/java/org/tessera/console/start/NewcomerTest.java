package org.tessera.console.start;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.console.map.MapLayerKind;
import org.tessera.console.planning.FindingLine;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.units.UnitRow;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.EntityRef;
import org.tessera.map.layer.LiveLayer;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.console.start.TownConsole.waitFor;

/** Plays what a newcomer does: choose a case, send a unit with one key, see it everywhere, close, open again. */
@ExtendWith(ApplicationExtension.class)
class NewcomerTest {

    @TempDir
    private Path directory;
    private TownConsole town;

    @Start
    void openOnATown(Stage stage) {
        town = new TownConsole(stage, directory);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aUnitSentByOneKeyIsSeenEverywhereAndAfterARestart(FxRobot robot) throws Exception {
        waitFor(() -> town.console().settled().isDone());
        ListView<CaseLine> queue = robot.lookup("#queue-list").query();
        robot.interact(() -> queue.getSelectionModel().select(0));
        waitFor(() -> robot.lookup("#proposal-1").tryQuery().isPresent());
        robot.interact(town.console().frame()::focusQueue);
        robot.type(KeyCode.DIGIT1);

        TableView<UnitRow> units = robot.lookup("#units-table").query();
        waitFor(() -> !units.getItems().isEmpty() && units.getItems().getFirst().unit().state() == UnitState.DISPATCHED);
        String sent = units.getItems().getFirst().unit().id();
        assertEquals("1001", units.getItems().getFirst().unit().caseId());
        waitFor(() -> queue.getItems().getFirst().units().stream().anyMatch(unit -> unit.id().equals(sent)));
        waitFor(() -> mapShowsAtWork(sent));
        assertTrue(town.workspace().journal().entriesOf(new EntityRef("unit", sent)).stream()
                .anyMatch(entry -> entry.action().equals("case.dispatch")));

        town.closeConsole(robot);
        town.workspace().close();
        town.openOn(robot, EmbeddedWorkspace.open(directory, AccessMode.WRITE));
        TableView<UnitRow> again = robot.lookup("#units-table").query();
        waitFor(() -> !again.getItems().isEmpty() && again.getItems().getFirst().unit().id().equals(sent)
                && again.getItems().getFirst().unit().state() == UnitState.DISPATCHED);
        waitFor(() -> mapShowsAtWork(sent));
    }

    /** On the map only units at work carry their call sign. */
    private boolean mapShowsAtWork(String unit) {
        return town.console().frame().map().map().layersProperty().get().stream()
                .filter(LiveLayer.class::isInstance).map(LiveLayer.class::cast)
                .filter(layer -> layer.id().equals(MapLayerKind.UNITS.id()))
                .flatMap(layer -> layer.points().stream())
                .anyMatch(point -> point.id().equals(unit) && point.label().equals(unit));
    }

    @Test
    void aSecondConsoleReadsAndSaysWhyItMayNotSend(FxRobot robot) throws Exception {
        waitFor(() -> town.console().settled().isDone());
        try (Workspace reader = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
            long head = town.workspace().journal().head();
            town.closeConsole(robot);
            Workspace writer = town.workspace();
            town.openOn(robot, reader);
            waitFor(() -> town.console().settled().isDone());
            ListView<CaseLine> queue = robot.lookup("#queue-list").query();
            robot.interact(() -> queue.getSelectionModel().select(0));
            waitFor(() -> robot.lookup("#proposal-1").tryQuery().isPresent());
            robot.interact(town.console().frame()::focusQueue);
            robot.type(KeyCode.DIGIT1);
            waitFor(() -> robot.lookup((Label label) -> label.getText() != null && label.getText().contains("Read only")
                    || label.getText() != null && label.getText().contains("read-only")).tryQuery().isPresent());
            assertEquals(head, writer.journal().head());
            town.closeConsole(robot);
            town.openOn(robot, writer);
        }
    }

    @Test
    void aRunningClockIsSavedThoughNobodyTouchesAnything(FxRobot robot) throws Exception {
        waitFor(() -> town.console().settled().isDone());
        robot.interact(() -> town.console().frame().focusQueue());
        robot.type(KeyCode.F12);
        waitFor(() -> saved("console.clock.speed").equals("600.0"));
        Instant then = Instant.parse(saved("console.clock.now"));
        long head = town.workspace().journal().head();

        waitFor(() -> Instant.parse(saved("console.clock.now")).isAfter(then.plusSeconds(1200)));
        assertEquals(head, town.workspace().journal().head());
    }

    private String saved(String setting) {
        return town.workspace().settings().get(setting).orElse("");
    }

    @Test
    void theCommandBarOpensByItsKeyAndChangesTheLanguage(FxRobot robot) throws Exception {
        waitFor(() -> town.console().settled().isDone());
        robot.interact(town.console().frame()::focusQueue);
        robot.type(KeyCode.SLASH);
        waitFor(() -> robot.lookup("#command-bar").query().isVisible());
        robot.interact(() -> ((javafx.scene.control.TextField) robot.lookup("#command-input").query()).setText("lang zh"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> robot.lookup((Label label) -> "待处置案件".equals(label.getText())).tryQuery().isPresent());
    }

    @Test
    void theCheckRunsByItsKeyAndFillsThePlanningView(FxRobot robot) throws Exception {
        waitFor(() -> town.console().settled().isDone());
        robot.interact(town.console().frame()::focusQueue);
        robot.type(KeyCode.F7);
        waitFor(() -> robot.lookup("#findings").tryQuery().isPresent());
        Label summary = robot.lookup("#check-summary").queryAs(Label.class);
        waitFor(() -> !summary.getText().startsWith("Checking") && !summary.getText().startsWith("Not checked"));
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        assertTrue(findings.getItems().stream().anyMatch(finding -> finding.kind().equals("overlap")), summary.getText());
    }
}
