package org.tessera.console.frame;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.beans.Observable;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import org.tessera.console.cases.ActFormViewModel;
import org.tessera.console.cases.CasesPane;
import org.tessera.console.cases.CasesServices;
import org.tessera.console.cases.CasesTabs;
import org.tessera.console.cases.CasesViewModel;
import org.tessera.console.cases.IntakePane;
import org.tessera.console.cases.IntakeViewModel;
import org.tessera.console.cases.LoopFilePane;
import org.tessera.console.cases.LoopFileViewModel;
import org.tessera.console.map.Place;
import org.tessera.console.map.PlaceFinder;
import org.tessera.console.theme.KeyButton;
import org.tessera.map.view.LonLat;

/** The cases view: its tabs, the file beside them, the intake sheet and their keys. Made when it is first looked at. */
final class CasesControls {

    private static final double FILE_WIDTH = 680;

    private final CasesTabs tabs = new CasesTabs();
    private final CasesViewModel table;
    private final LoopFileViewModel model;
    private final CasesPane list;
    private final LoopFilePane file;
    private final IntakeViewModel intake;
    private final ConsoleFrame frame;
    private IntakePane sheet;
    private LonLat pointed;

    CasesControls(ConsoleModels models, ConsoleServices services, ConsoleFrame frame, ConsoleActions actions) {
        CasesServices cases = services.cases();
        this.frame = frame;
        var situation = models.situation();
        var messages = models.messages();
        table = new CasesViewModel(situation, models.wording(), cases.reader(), services.work(), models.notices());
        model = new LoopFileViewModel(situation, models.wording(), cases.loop(), services.work(), models.notices());
        ActFormViewModel form = new ActFormViewModel(situation, messages, cases.loop(), models.desk());
        list = new CasesPane(table, situation, messages, ConsoleAction.CASES_FIND.cap(),
                List.of(frame.key(ConsoleAction.CASES_LIST), frame.key(ConsoleAction.INTAKE)));
        file = new LoopFilePane(model, form, situation, messages, ConsoleAction.CASES_TRACE.cap(),
                List.of(new KeyButton(messages.binding("loop.on-map"), ConsoleAction.MAP.cap(), () -> actions.run(ConsoleAction.MAP)),
                        frame.key(ConsoleAction.UNDO)), this::focus);
        file.setPrefWidth(FILE_WIDTH);
        file.setMinWidth(FILE_WIDTH);
        intake = new IntakeViewModel(situation, models.wording(), cases.intake(), new IntakeViewModel.Surroundings(
                this::pointed, () -> new PlaceFinder(frame.map().base(), situation.picture(), models.bookmarks().bookmarks())::find),
                models.desk(), services.work(), models.notices());
        tabs.getStyleClass().add("cases-tabs");
        tabs.add("cases", messages.binding("cases.tab"), () -> list);
        new CasesBoards(models, services).addTo(tabs);
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

    /** Opens the intake sheet; it is made when it is first asked for. */
    void takeIn() {
        if (sheet == null) {
            sheet = new IntakePane(intake, frame.models().messages());
            frame.cover(sheet);
            intake.openProperty().addListener((_, _, open) -> {
                if (!open) {
                    focus();
                }
            });
        }
        intake.begin();
    }

    /** Opens the intake sheet for a place that was pointed at on the map. */
    void takeIn(LonLat at) {
        pointed = at;
        takeIn();
    }

    /** The place that was pointed at, once; else the middle of the map. */
    private Place pointed() {
        LonLat at = pointed == null ? frame.map().map().viewportProperty().get().centre() : pointed;
        pointed = null;
        return new Place(Place.Kind.COORDINATE, "", String.format(Locale.ROOT, "%.6f, %.6f", at.lat(), at.lon()), "",
                new Envelope(new Coordinate(at.lon(), at.lat())));
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
        if (intake.openProperty().get() || !event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return false;
        }
        if (code.isDigitKey()) {
            tabs.choose(code.ordinal() - KeyCode.DIGIT1.ordinal());
            return true;
        }
        return code.isLetterKey() && file.act(code.getName());
    }
}
