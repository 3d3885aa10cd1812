package org.tessera.console.cases;

import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.MoveKind;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.UrgencyMark;

/** The file of the chosen case in the loop, at the right of the cases view. */
public final class LoopFilePane extends VBox {

    private static final double TRACE_WIDTH = 316;

    private final LoopFileViewModel model;
    private final ActFormViewModel form;
    private final Messages messages;
    private final VBox head = new VBox(6);
    private final HBox strip = new HBox(3);
    private final FlowPane acts = new FlowPane(6, 6);
    private final VBox parts = new VBox(12);
    private final HBox past = new HBox(8);
    private final ListView<TraceLine> trace = new ListView<>();
    private final Label empty = new Label();
    private final VBox body;
    private boolean filling;

    /**
     * @param traceCap key that leads to the trace
     * @param keys     buttons of the head
     * @param left     gets the keyboard when a form closes
     */
    public LoopFilePane(LoopFileViewModel model, ActFormViewModel form, Situation situation, Messages messages, String traceCap,
            List<? extends Node> keys, Runnable left) {
        this.model = model;
        this.form = form;
        this.messages = messages;
        setId("loop-file");
        getStyleClass().addAll("panel", "file-panel");
        empty.textProperty().bind(messages.binding("loop.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("row-detail");
        strip.getStyleClass().add("loop-strip");
        past.setId("loop-past");
        past.setAlignment(Pos.CENTER_LEFT);
        past.getStyleClass().add("loop-past");
        acts.setId("loop-acts");
        parts.setPadding(new Insets(0, 12, 8, 0));
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox known = new HBox(12, scroll, traced(traceCap));
        VBox.setVgrow(known, Priority.ALWAYS);
        body = new VBox(9, head, strip, past, acts, new ActForm(form, messages, left), known);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(new PanelHeader(messages.binding("loop.title"), List.of(), keys), empty, body);
        model.fileProperty().addListener((Observable _) -> show());
        model.pastProperty().addListener((Observable _) -> show());
        messages.languageProperty().addListener((Observable _) -> show());
        situation.readOnlyProperty().addListener((Observable _) -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.pastProperty().get() != null && form.actProperty().get() == null) {
                event.consume();
                model.replay(null);
            }
        });
        show();
    }

    /** Gives the trace the keyboard. */
    public void focusTrace() {
        trace.requestFocus();
        if (trace.getSelectionModel().isEmpty() && !trace.getItems().isEmpty()) {
            trace.getFocusModel().focus(0);
        }
    }

    /** Opens the form of the legal act of a letter; false when there is none. */
    public boolean act(String letter) {
        if (model.fileProperty().get() == null) {
            return false;
        }
        return ActKey.of(letter, model.acts()).map(kind -> {
            form.open(kind, model.fileProperty().get());
            return true;
        }).orElse(false);
    }

    private VBox traced(String cap) {
        trace.setId("loop-trace");
        trace.setCellFactory(_ -> new TraceCell());
        Label none = new Label();
        none.textProperty().bind(messages.binding("loop.trace.none"));
        trace.setPlaceholder(none);
        trace.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!filling && line != null) {
                model.replay(line);
            }
        });
        VBox.setVgrow(trace, Priority.ALWAYS);
        Label title = new Label();
        title.textProperty().bind(messages.binding("loop.trace"));
        title.getStyleClass().add("section-title");
        Label key = new Label(cap);
        key.getStyleClass().add("key-cap");
        Label how = new Label();
        how.textProperty().bind(messages.binding("loop.trace.how"));
        how.getStyleClass().add("row-detail");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(7, title, key);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(5, line, trace, how);
        box.setMinWidth(TRACE_WIDTH);
        box.setMaxWidth(TRACE_WIDTH);
        return box;
    }

    private void show() {
        boolean open = model.fileProperty().get() != null;
        body.setVisible(open);
        body.setManaged(open);
        empty.setVisible(!open);
        empty.setManaged(!open);
        if (!open) {
            return;
        }
        showHead();
        strip.getChildren().setAll(model.stages().stream().map(this::link).toList());
        showPast();
        acts.getChildren().setAll(model.acts().stream().map(this::button).toList());
        acts.setVisible(!model.acts().isEmpty());
        acts.setManaged(acts.isVisible());
        parts.getChildren().setAll(model.sections().stream().map(FieldTable::of).toList());
        if (!model.suggestionText().isEmpty()) {
            Label suggested = new Label(model.suggestionText());
            suggested.setId("loop-suggested");
            suggested.setWrapText(true);
            suggested.setMinHeight(USE_PREF_SIZE);
            suggested.getStyleClass().add("suggested");
            parts.getChildren().add(Math.min(1, parts.getChildren().size()), suggested);
        }
        filling = true;
        List<TraceLine> lines = model.trace();
        if (!lines.equals(trace.getItems())) {
            trace.getItems().setAll(lines);
        }
        if (model.replayedProperty().get() == null) {
            trace.getSelectionModel().clearSelection();
        }
        filling = false;
    }

    private void showHead() {
        CaseFile file = model.shown();
        Urgency urgency = model.urgency();
        Label title = new Label(file.subject().title() == null || file.subject().title().isBlank() ? file.subject().category()
                : file.subject().title());
        title.setId("loop-case-title");
        title.getStyleClass().add("file-category");
        title.setWrapText(true);
        Label number = new Label(messages.text("file.number", file.id()));
        number.getStyleClass().add("row-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        String ending = model.endingText();
        if (ending.isEmpty()) {
            Label named = new Label(messages.text("urgency." + urgency.name()));
            named.getStyleClass().add("row-title");
            line.getChildren().addAll(new UrgencyMark(urgency), named);
            Card card = model.fileProperty().get().card();
            if (card != Card.NONE && model.pastProperty().get() == null) {
                line.getChildren().addAll(new CardMark(card), new Label(messages.text("card." + card)));
            }
        } else {
            Label ended = new Label(ending);
            ended.getStyleClass().add("row-title");
            line.getChildren().addAll(StageStrip.mark("ended"), ended);
        }
        line.getChildren().addAll(gap, number);
        head.getChildren().setAll(title, line);
        if (ending.isEmpty()) {
            Label deadline = new Label(model.deadlineText());
            deadline.setWrapText(true);
            deadline.setMinHeight(USE_PREF_SIZE);
            deadline.setMaxWidth(Double.MAX_VALUE);
            deadline.getStyleClass().addAll("deadline", "deadline-" + urgency.name().toLowerCase(Locale.ROOT));
            head.getChildren().add(deadline);
        }
    }

    private VBox link(StageCell cell) {
        Label name = new Label(messages.text("loop." + cell.stage().name()));
        name.getStyleClass().add("row-title");
        Label when = new Label(cell.when().isEmpty() ? messages.text("loop.state." + cell.state().name()) : cell.when());
        when.getStyleClass().add("row-detail");
        HBox below = new HBox(6, StageStrip.mark(cell.stage().name()), when);
        below.setAlignment(Pos.CENTER_LEFT);
        Label who = new Label(cell.who());
        who.getStyleClass().add("row-detail");
        VBox box = new VBox(1, name, below, who);
        box.setId("link-" + cell.stage().name().toLowerCase(Locale.ROOT));
        box.getStyleClass().addAll("loop-link", "loop-" + cell.state().name().toLowerCase(Locale.ROOT));
        box.setPrefWidth(1);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void showPast() {
        TraceLine line = model.replayedProperty().get();
        past.setVisible(line != null);
        past.setManaged(line != null);
        if (line != null) {
            Label said = new Label(messages.text("loop.past", line.sequence(), line.when()));
            said.setId("loop-past-text");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            past.getChildren().setAll(said, gap, new KeyButton(messages.binding("loop.present"), "Esc", () -> model.replay(null)));
        }
    }

    private KeyButton button(MoveKind kind) {
        KeyButton button = new KeyButton(messages.binding("move." + kind.name()), ActKey.cap(kind),
                () -> form.open(kind, model.fileProperty().get()));
        button.setId("act-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return button;
    }
}
