package org.tessera.console.start;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.console.situation.CaseLine;
import org.tessera.map.fx.MapView;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.console.start.TownConsole.control;
import static org.tessera.console.start.TownConsole.shift;
import static org.tessera.console.start.TownConsole.waitFor;

/** Each tool's main act in the real console: by its key, then by mouse or keys on the map. */
@ExtendWith(ApplicationExtension.class)
class MapToolsConsoleTest {

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

    private String readout(FxRobot robot) {
        return robot.lookup("#tool-readout").queryAs(Label.class).getText();
    }

    /** The town is wider than the map between the panels is in a small window: look at the three cases only. */
    private void near(FxRobot robot) throws Exception {
        robot.interact(() -> town.map().fit(new org.locationtech.jts.geom.Envelope(-71.09, -71.02, 42.31, 42.33), 4));
        waitFor(() -> town.map().idleProperty().get());
    }

    @Test
    void measuringIdentifyingAndDrawing(FxRobot robot) throws Exception {
        near(robot);
        robot.type(KeyCode.D);
        assertTrue(readout(robot).startsWith("Click from place to place"));
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER).type(KeyCode.ENTER);
        waitFor(() -> readout(robot).endsWith("over 1 stretches, on the ellipsoid"));

        robot.type(KeyCode.I).clickOn(town.at(-71.06, 42.32));
        waitFor(() -> readout(robot).contains("Cases  Street Light 1002") && readout(robot).contains("Grids"));

        robot.type(KeyCode.O).clickOn(town.at(-71.05, 42.325));
        waitFor(() -> readout(robot).equals("Drawn. 1 on the map."));
        robot.type(KeyCode.ESCAPE);
        assertTrue(readout(robot).isEmpty());
        robot.type(KeyCode.P);
        robot.interact(() -> robot.lookup("#tool-take-back").queryButton().fire());
        assertFalse(robot.lookup("#tool-take-back").query().isVisible());
    }

    @Test
    void everythingGrowsByKeyAndTheMapStaysSharpAndHit(FxRobot robot) throws Exception {
        double wide = town.map().getWidth();
        assertEquals(0.5, town.map().viewportProperty().get().pixelRatio(), "the test's screen is as small as a telephone's");
        control(robot, KeyCode.EQUALS);
        waitFor(() -> town.map().getWidth() < wide);
        assertEquals(0.75, town.map().viewportProperty().get().pixelRatio());
        near(robot);
        robot.type(KeyCode.I).clickOn(town.at(-71.06, 42.32));
        waitFor(() -> readout(robot).contains("Cases  Street Light 1002"));
        waitFor(() -> "0.75".equals(town.workspace().settings().get("console.scale").orElse("")));
        control(robot, KeyCode.DIGIT0);
        waitFor(() -> town.map().getWidth() == wide);
    }

    @Test
    void aBoxNarrowsTheQueueUntilItIsReleased(FxRobot robot) throws Exception {
        near(robot);
        ListView<CaseLine> queue = robot.lookup("#queue-list").query();
        robot.type(KeyCode.B);
        robot.moveTo(town.at(-71.0651, 42.329)).press(MouseButton.PRIMARY).moveTo(town.at(-71.05, 42.325)).moveTo(town.at(-71.035, 42.315))
                .release(MouseButton.PRIMARY);
        waitFor(() -> queue.getItems().size() == 2 && robot.lookup("#queue-only").query().isVisible());
        robot.interact(() -> robot.lookup("#queue-only").queryButton().fire());
        assertEquals(3, queue.getItems().size());
        assertFalse(robot.lookup("#queue-only").query().isVisible());
    }

    @Test
    void aRowLeadsThereAndBackAndAPanIsNotUndoneByTheSelection(FxRobot robot) throws Exception {
        Viewport before = town.map().viewportProperty().get();
        ListView<CaseLine> queue = robot.lookup("#queue-list").query();
        robot.interact(() -> queue.getSelectionModel().select(0));
        Node row = robot.from(queue).lookup((Node node) -> node.getStyleClass().contains("queue-cell") && node.isVisible()).query();
        robot.clickOn(row);
        waitFor(() -> town.map().viewportProperty().get().resolution() < before.resolution() / 2 && town.map().idleProperty().get());
        robot.sleep(800).clickOn(row);
        waitFor(() -> town.map().viewportProperty().get().equals(before));

        robot.interact(() -> town.map().travel().back());
        robot.interact(() -> town.map().viewportProperty().set(town.map().viewportProperty().get().pan(5000, 0)));
        Viewport held = town.map().viewportProperty().get();
        robot.interact(() -> queue.getSelectionModel().select(2));
        assertEquals(held, town.map().viewportProperty().get());
        waitFor(() -> robot.lookup("#refit").query().isVisible());
        robot.type(KeyCode.R);
        waitFor(() -> !town.map().viewportProperty().get().equals(held) && !robot.lookup("#refit").query().isVisible());
    }

    @Test
    void goToFindsACoordinateAndAGridAndBookmarksComeBackAfterARestart(FxRobot robot) throws Exception {
        robot.type(KeyCode.G);
        waitFor(() -> robot.lookup("#goto").query().isVisible());
        robot.interact(() -> ((TextField) robot.lookup("#goto-input").query()).setText("42.32N 71.03W"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> Math.abs(town.map().viewportProperty().get().centre().lon() + 71.03) < 1e-6);
        robot.type(KeyCode.SLASH);
        robot.interact(() -> ((TextField) robot.lookup("#command-input").query()).setText("goto West"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> Math.abs(town.map().viewportProperty().get().centre().lon() + 71.075) < 1e-6);
        assertFalse(robot.lookup("#goto").query().isVisible());

        robot.type(KeyCode.K);
        robot.interact(() -> robot.lookup("#bookmark-keep").queryButton().fire());
        Viewport kept = town.map().viewportProperty().get();
        robot.type(KeyCode.ESCAPE).type(KeyCode.H);
        assertEquals(-71.05, town.map().viewportProperty().get().centre().lon(), 1e-6);
        town.closeConsole(robot);
        town.openOn(robot, town.workspace());
        settle(robot);
        control(robot, KeyCode.DIGIT1);
        waitFor(() -> Math.abs(town.map().viewportProperty().get().centreX() - kept.centreX()) < 1e-6
                && town.map().viewportProperty().get().resolution() == kept.resolution());
    }

    @Test
    void twoMapsMoveTogetherWithSwitchesOfTheirOwn(FxRobot robot) throws Exception {
        robot.type(KeyCode.W);
        MapView second = town.console().frame().map().secondMap();
        assertNotNull(second);
        waitFor(() -> second.idleProperty().get());
        robot.interact(() -> town.map().viewportProperty().set(town.map().viewportProperty().get().pan(30, 10)));
        assertEquals(town.map().viewportProperty().get().centreX(), second.viewportProperty().get().centreX());
        robot.interact(() -> ((javafx.scene.control.CheckBox) robot.lookup("#second-layer-cases").query()).setSelected(false));
        assertFalse(showsCases(second));
        assertTrue(showsCases(town.map()));
        robot.type(KeyCode.W);
        assertNull(town.console().frame().map().secondMap());
    }

    private static boolean showsCases(MapView view) {
        return view.layersProperty().get().stream().filter(layer -> layer.id().equals("cases")).findFirst().orElseThrow().visible();
    }

    @Test
    void featuresAreReachedInReadingOrderAndSaid(FxRobot robot) throws Exception {
        near(robot);
        robot.type(KeyCode.N);
        waitFor(() -> town.map().getAccessibleText().matches("\\w[\\w ]+ 100[123], Cases, 42\\.32.*"));
        String first = town.map().getAccessibleText();
        robot.type(KeyCode.N);
        waitFor(() -> !town.map().getAccessibleText().equals(first));
        shift(robot, KeyCode.N);
        waitFor(() -> town.map().getAccessibleText().equals(first));
    }
}
