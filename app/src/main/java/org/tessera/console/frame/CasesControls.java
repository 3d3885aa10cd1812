package org.tessera.console.frame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.Observable;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.tessera.console.cases.ActFormViewModel;
import org.tessera.console.cases.CasesPane;
import org.tessera.console.cases.CasesServices;
import org.tessera.console.cases.CasesTabs;
import org.tessera.console.cases.CasesViewModel;
import org.tessera.console.cases.LoopFilePane;
import org.tessera.console.cases.LoopFileViewModel;

/** The cases view: its tabs, the file beside them, the intake sheet and their keys. Made when it is first looked at. */
final class CasesControls {

    private static final double FILE_WIDTH = 700;

    private final CasesTabs tabs = new CasesTabs();
    private final CasesViewModel table;
    private final LoopFileViewModel model;
    private final CasesPane list;
    private final LoopFilePane file;

    CasesControls(ConsoleModels models, ConsoleServices services, ConsoleFrame frame, ConsoleActions actions) {
        CasesServices cases = services.cases();
        var situation = models.situation();
        var messages = models.messages();
        table = new CasesViewModel(situation, models.wording(), cases.reader(), services.work(), models.notices());
        model = new LoopFileViewModel(situation, models.wording(), cases.loop(), services.work(), models.notices());
        ActFormViewModel form = new ActFormViewModel(situation, messages, cases.loop(), models.desk());
        list = new CasesPane(table, situation, messages, ConsoleAction.CASES_FIND.cap(),
                List.of(frame.key(ConsoleAction.CASES_LIST), frame.key(ConsoleAction.INTAKE)));
        file = new LoopFilePane(model, form, situation, messages, ConsoleAction.CASES_TRACE.cap(),
                List.of(frame.key(ConsoleAction.MAP), frame.key(ConsoleAction.UNDO)), this::focus);
        file.setPrefWidth(FILE_WIDTH);
        file.setMinWidth(FILE_WIDTH);
        tabs.getStyleClass().add("cases-tabs");
        tabs.add("cases", messages.binding("cases.tab"), () -> list);
    }

    /** To add further tabs to. */
    CasesTabs tabs() {
        return tabs;
    }

    LoopFilePane file() {
        return file;
    }

    CasesViewModel table() {
        return table;
    }

    LoopFileViewModel model() {
        return model;
    }

    /** Gives the table the keyboard. */
    void focus() {
        tabs.choose(0);
        list.focusTable();
    }

    void find() {
        tabs.choose(0);
        list.focusText();
    }

    void trace() {
        file.focusTrace();
    }

    void takeIn() {
    }

    /** Completes when table and file have been read. */
    CompletableFuture<Void> shown() {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        Runnable look = () -> {
            if (table.readProperty().get() && model.readProperty().get()) {
                shown.complete(null);
            }
        };
        table.readProperty().addListener((Observable _) -> look.run());
        model.readProperty().addListener((Observable _) -> look.run());
        look.run();
        return shown;
    }

    /** A letter held with Alt opens the act it is printed on, a figure a tab. */
    boolean press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        if (code.isDigitKey()) {
            tabs.choose(code.ordinal() - KeyCode.DIGIT1.ordinal());
            return true;
        }
        return code.isLetterKey() && file.act(code.getName());
    }
}
