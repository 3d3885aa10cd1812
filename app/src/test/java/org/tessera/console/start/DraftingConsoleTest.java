package org.tessera.console.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.console.frame.Console;
import org.tessera.console.planning.FindingLine;
import org.tessera.grid.Grid;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tessera.console.start.TownConsole.control;
import static org.tessera.console.start.TownConsole.shift;
import static org.tessera.console.start.TownConsole.text;
import static org.tessera.console.start.TownConsole.waitFor;

/** A planner lets grids be drawn up, compares the proposals, takes one into the draft and takes it back, by keys. */
@ExtendWith(ApplicationExtension.class)
class DraftingConsoleTest {

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
    void drawUpChooseTakeUndo(FxRobot robot) throws Exception {
        town.workspace().journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.grids", Console.FIRST_MOMENT, "test"),
                easternCommunity());
        robot.type(KeyCode.F3);
        shift(robot, KeyCode.A);
        waitFor(() -> text(robot, "#repair-summary").startsWith("1 findings become 0. "));
        control(robot, KeyCode.ENTER);
        waitFor(() -> town.steps() == 1);

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
        waitFor(() -> town.steps() == 2);
        List<PlannedGrid> planned = town.workspace().plans().grids(Scope.WHOLE_DISTRICT, town.plan().id());
        assertEquals(20, planned.stream().filter(PlannedGrid::retires).count());
        robot.type(KeyCode.F7);
        ListView<FindingLine> findings = robot.lookup("#findings").query();
        waitFor(() -> text(robot, "#check-summary").startsWith("Neither overlap nor gap"));
        assertEquals(0, findings.getItems().size());

        control(robot, KeyCode.B);
        control(robot, KeyCode.Z);
        waitFor(() -> town.steps() == 1);
        assertEquals(0, town.workspace().plans().grids(Scope.WHOLE_DISTRICT, town.plan().id()).stream()
                .filter(PlannedGrid::retires).count());
        waitFor(() -> text(robot, "#plan-saved").equals("Saved. 1 steps."));
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
}
