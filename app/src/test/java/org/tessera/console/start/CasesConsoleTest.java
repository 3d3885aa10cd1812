package org.tessera.console.start;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseQuery;
import org.tessera.console.cases.CaseRow;
import org.tessera.console.cases.TraceLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.console.start.TownConsole.control;
import static org.tessera.console.start.TownConsole.waitFor;

/** The main acts of the cases view in the real console, by the keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class CasesConsoleTest {

    @TempDir
    private Path directory;
    private TownConsole town;
    private int inputs;

    @Start
    void openOnATown(Stage stage) {
        town = new TownConsole(stage, directory);
    }

    @BeforeEach
    void settle(FxRobot robot) throws Exception {
        town.settle(robot);
        robot.type(KeyCode.F5);
        waitFor(() -> table(robot).getItems().size() == 3);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static TableView<CaseRow> table(FxRobot robot) {
        return robot.lookup("#cases-table").query();
    }

    private static ListView<TraceLine> trace(FxRobot robot) {
        return robot.lookup("#loop-trace").query();
    }

    private CaseFile stored(String id) {
        return town.workspace().cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow();
    }

    private static void alt(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
    }

    private static String number(FxRobot robot) {
        CaseRow row = table(robot).getSelectionModel().getSelectedItem();
        return row == null ? "" : row.id();
    }

    @Test
    void aCaseGoesOnByKeysAndItsTraceShowsItAsItWas(FxRobot robot) throws Exception {
        robot.type(KeyCode.HOME);
        waitFor(() -> robot.lookup("#act-handled").tryQuery().isPresent());
        String id = number(robot);
        assertNull(stored(id).progress());
        alt(robot, KeyCode.H);
        waitFor(() -> robot.lookup("#act-form").query().isVisible());
        robot.type(KeyCode.ENTER);
        waitFor(() -> !robot.lookup("#act-hint").queryAs(Label.class).getText().isEmpty());
        robot.write("baited").type(KeyCode.ENTER);
        waitFor(() -> stored(id).progress() != null);
        waitFor(() -> trace(robot).getItems().size() == 2 && trace(robot).getItems().getFirst().words().equals("baited"));
        waitFor(() -> robot.lookup("#act-check").tryQuery().isPresent());
        assertEquals("FEEDBACK", stored(id).progress().stage().name());

        control(robot, KeyCode.H);
        robot.type(KeyCode.END);
        waitFor(() -> robot.lookup("#loop-past").query().isVisible());
        assertTrue(robot.lookup("#act-check").tryQuery().isEmpty(), "the past is looked at, not changed");
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#act-check").tryQuery().isPresent());

        robot.type(KeyCode.F8);
        waitFor(() -> stored(id).progress() == null);
    }

    @Test
    void theTableIsNarrowedByText(FxRobot robot) throws Exception {
        control(robot, KeyCode.K);
        robot.write("graff");
        waitFor(() -> table(robot).getItems().size() == 1);
        assertEquals("1003", table(robot).getItems().getFirst().id());
    }

    /** One answer more in the sheet. */
    private void answer(FxRobot robot, String words) {
        inputs++;
        robot.write(words).type(KeyCode.ENTER);
    }

    @Test
    void aReportIsFiledWithAtMostSixInputs(FxRobot robot) throws Exception {
        long before = town.workspace().cases().count(Scope.WHOLE_DISTRICT);
        control(robot, KeyCode.I);
        waitFor(() -> robot.lookup("#intake").query().isVisible());
        robot.write("42.32, -71.06");
        inputs++;
        waitFor(() -> robot.lookup("#intake-area").queryAs(Label.class).getText().startsWith("West"));
        robot.type(KeyCode.ENTER);
        answer(robot, "lamp is out");
        robot.write("street l");
        inputs++;
        // The list of categories is read in the background.
        waitFor(() -> robot.lookup("#intake-matching").queryAs(Label.class).getText().equals("Street Light"));
        robot.type(KeyCode.ENTER);
        assertEquals("Street Light", robot.lookup("#intake-category").queryAs(TextField.class).getText());
        waitFor(() -> robot.lookup("#intake-same").query().isFocused());
        inputs++;
        robot.type(KeyCode.ENTER);
        answer(robot, "Li Na 555 0100 22");
        inputs++;
        waitFor(() -> town.workspace().cases().count(Scope.WHOLE_DISTRICT) == before + 1);
        assertTrue(inputs <= 6, inputs + " inputs");
        CaseFile taken = town.workspace().cases().list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "lamp is out", 1)).getFirst();
        assertEquals("Street Light", taken.subject().category());
        assertEquals("G1", taken.place().gridId());
        waitFor(() -> !robot.lookup("#intake").query().isVisible() && table(robot).getItems().size() == 4);
        waitFor(() -> robot.lookup("#loop-case-title").tryQuery().isPresent());
    }
}
