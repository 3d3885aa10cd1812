package org.tessera.console.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.frame.TownFiller;
import org.tessera.console.start.ConsoleOpening;
import org.tessera.console.work.BackgroundWork;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Switches a theme on, sees its legend, and takes the map out as a file by keys alone. */
@ExtendWith(ApplicationExtension.class)
class ExportActTest {

    @TempDir
    private Path directory;
    private Workspace workspace;
    private BackgroundWork work;
    private ConsoleOpening opening;
    private Console console;

    @Start
    void openOnATown(Stage stage) {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        TownFiller.fill(workspace);
        workspace.settings().put("console.clock.speed", "0");
        workspace.settings().put("console.language", "EN");
        FxMailbox mailbox = new FxMailbox();
        work = new BackgroundWork(mailbox);
        opening = new ConsoleOpening(workspace, work, mailbox, true);
        console = opening.console();
        Scene scene = new Scene(console.frame().root(), 1000, 900);
        console.frame().attach(scene);
        stage.setScene(scene);
        stage.show();
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

    @Test
    void aThemeHasALegendAndTheMapIsWrittenByKeys(FxRobot robot) throws Exception {
        waitFor(() -> console.settled().isDone());
        Node legend = robot.lookup("#map-legend").query();
        assertFalse(legend.isVisible());
        robot.interact(() -> robot.lookup("#layer-overdue_share").queryAs(CheckBox.class).setSelected(true));
        waitFor(legend::isVisible);
        waitFor(() -> robot.lookup((Label label) -> "40 % – 60 %".equals(label.getText())
                || "20 % – 40 %".equals(label.getText())).tryQuery().isPresent());

        robot.interact(console.frame()::focusQueue);
        robot.press(KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT);
        waitFor(() -> robot.lookup("#export").query().isVisible());
        robot.interact(() -> {
            robot.lookup("#export-file").queryAs(TextField.class).setText("night.pdf");
            robot.lookup("#export-heading").queryAs(TextField.class).setText("Night shift");
            robot.lookup("#export-file").query().requestFocus();
        });
        robot.type(KeyCode.ENTER);
        Path file = workspace.exports().resolve("night.pdf");
        waitFor(() -> Files.exists(file) && !robot.lookup("#export").query().isVisible());
        try (PDDocument written = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(written);
            assertTrue(text.contains("Night shift") && text.contains("Overdue share") && text.contains("1 : "), text);
        }

        robot.interact(console.frame()::focusQueue);
        robot.type(KeyCode.SLASH);
        waitFor(() -> robot.lookup("#command-bar").query().isVisible());
        robot.interact(() -> robot.lookup("#command-input").queryAs(TextField.class).setText("export night.pdf"));
        robot.type(KeyCode.ENTER);
        waitFor(() -> robot.lookup("#export-hint").queryAs(Label.class).getText().startsWith("A file of this name"));
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
