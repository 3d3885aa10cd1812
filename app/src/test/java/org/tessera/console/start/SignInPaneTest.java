package org.tessera.console.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.TownFiller;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.signin.Entrance;
import org.tessera.console.signin.SignInMode;
import org.tessera.console.signin.SignInPane;
import org.tessera.console.signin.SignInViewModel;
import org.tessera.console.signin.WorkspaceDoor;
import org.tessera.console.work.BackgroundWork;
import org.tessera.people.PasswordHash;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.console.start.TownConsole.text;
import static org.tessera.console.start.TownConsole.waitFor;

/** Signs in at the sheet as people do: the first administrator, a wrong password, too many, the lock, the click of the demonstration. */
@ExtendWith(ApplicationExtension.class)
class SignInPaneTest {

    private static final String SECRET = "long enough secret";

    @TempDir
    private Path directory;
    private Stage stage;
    private Instant wall = Instant.parse("2026-11-24T09:00:00Z");
    private EmbeddedWorkspace workspace;
    private BackgroundWork work;
    private FxMailbox mailbox;
    private WorkspaceDoor door;
    private final List<Entrance> entered = new ArrayList<>();
    private ConsoleOpening opening;
    private Console console;

    @Start
    void fill(Stage shown) {
        stage = shown;
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        TownFiller.fill(workspace);
        workspace.settings().put("console.clock.speed", "0");
        workspace.settings().put("console.language", "EN");
        mailbox = new FxMailbox();
        work = new BackgroundWork(mailbox);
        door = new WorkspaceDoor(workspace, new PasswordHash(64, 1, 1), () -> wall);
        ask(SignInMode.FIRST);
    }

    private void ask(SignInMode mode) {
        SignInPane pane = new SignInPane(new SignInViewModel(door, mode, new Messages(Language.EN), work, entered::add),
                new Messages(Language.EN), () -> { });
        stage.setScene(new Scene(pane, 1000, 900));
        stage.show();
        pane.focus();
    }

    @AfterEach
    void close(FxRobot robot) {
        if (console != null) {
            robot.interact(console::close);
            console.awaitEnd();
            opening.close();
        }
        work.close();
        workspace.close();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup(id).<TextInputControl>query().setText(text));
    }

    private void wrong(FxRobot robot) throws Exception {
        type(robot, "#sign-in-password", "not this one");
        robot.interact(robot.lookup("#sign-in-enter").<Button>query()::fire);
        waitFor(() -> !robot.lookup("#sign-in-enter").<Button>query().isDisabled()
                && !robot.lookup("#sign-in-trouble").<Label>query().getText().isEmpty());
    }

    private static void enter(FxRobot robot) {
        robot.interact(robot.lookup("#sign-in-enter").<Button>query()::fire);
    }

    private void first(FxRobot robot) throws Exception {
        assertEquals(SignInMode.FIRST, door.mode());
        type(robot, "#sign-in-name", "wang");
        type(robot, "#sign-in-display", "Wang");
        type(robot, "#sign-in-password", SECRET);
        type(robot, "#sign-in-again", SECRET);
        enter(robot);
        waitFor(() -> entered.size() == 1);
    }

    @Test
    void theFirstAdministratorIsMadeThenAPasswordIsAskedAndTooManyWrongOnesMustWait(FxRobot robot) throws Exception {
        first(robot);
        assertEquals("wang", entered.getFirst().actor().id());
        assertEquals(SignInMode.PASSWORD, door.mode());
        robot.interact(() -> ask(SignInMode.PASSWORD));
        type(robot, "#sign-in-name", "wang");
        wrong(robot);
        assertEquals("This name and this password do not belong together.", text(robot, "#sign-in-trouble"));
        for (int i = 0; i < 4; i++) {
            wrong(robot);
        }
        assertEquals("Too many wrong passwords. Wait 60 s, then try again.", text(robot, "#sign-in-trouble"));
        wall = wall.plusSeconds(61);
        type(robot, "#sign-in-password", SECRET);
        enter(robot);
        waitFor(() -> entered.size() == 2);
    }

    private void build(FxRobot robot, Entrance who) throws Exception {
        opening = new ConsoleOpening(workspace, work, mailbox, true, who.actor());
        robot.interact(() -> {
            console = opening.console();
            console.frame().guard(door, who, () -> wall, () -> { });
            stage.setScene(new Scene(console.frame().root(), 1000, 900));
            console.frame().attach(stage.getScene());
        });
        waitFor(() -> console.settled().isDone());
    }

    @Test
    void aLockedConsoleTakesNoKeyUntilItsOwnerComesBack(FxRobot robot) throws Exception {
        first(robot);
        build(robot, entered.getFirst());
        assertEquals("Wang · whole district", text(robot, "#who"));
        robot.interact(console.frame()::focusQueue);
        TownConsole.control(robot, KeyCode.L);
        assertTrue(robot.lookup("#sign-in").query().isVisible());
        assertEquals("Locked", text(robot, "#sign-in-title"));
        long head = workspace.journal().head();
        robot.type(KeyCode.F1);
        assertFalse(robot.lookup("#help").tryQuery().isPresent());
        waitFor(() -> workspace.journal().head() >= head);
        type(robot, "#sign-in-password", SECRET);
        enter(robot);
        waitFor(() -> !robot.lookup("#sign-in").query().isVisible());
        wall = wall.plusSeconds(16 * 60);
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup("#sign-in").query().isVisible(), "nothing was done for a quarter of an hour");
    }

    @Test
    void theDemonstrationSaysWhatItIsAndOpensByOneClick(FxRobot robot) throws Exception {
        build(robot, Entrance.DEMONSTRATION);
        TownConsole.control(robot, KeyCode.L);
        assertEquals("Demonstration", text(robot, "#sign-in-title"));
        assertFalse(robot.lookup("#sign-in-password").tryQuery().isPresent());
        robot.clickOn("#sign-in-enter");
        assertFalse(robot.lookup("#sign-in").query().isVisible());
        assertEquals("Demonstration · whole district", text(robot, "#who"));
    }
}
