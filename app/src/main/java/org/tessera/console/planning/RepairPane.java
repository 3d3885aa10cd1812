package org.tessera.console.planning;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.WordedChoice;

/** Below the findings: by what rule to mend them, what that does step by step, to be accepted or laid aside. */
public final class RepairPane extends VBox {

    private static final double ROW = 58;

    private final RepairViewModel model;
    private final Messages messages;

    /**
     * @param acts    buttons with their keys for what can be done about findings
     * @param accept  the button that accepts a proposal
     * @param dismiss the button that lays it aside
     */
    public RepairPane(RepairViewModel model, Messages messages, Node[] acts, Region accept, Region dismiss) {
        super(8);
        this.model = model;
        this.messages = messages;
        setId("repair");
        accept.disableProperty().bind(model.runningProperty());
        Label summary = new Label();
        summary.setId("repair-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        VBox proposal = new VBox(8, summary, steps(), new HBox(8, accept, dismiss));
        proposal.visibleProperty().bind(model.proposalProperty().isNotNull());
        proposal.managedProperty().bind(proposal.visibleProperty());
        getChildren().addAll(new FlowPane(8, 8, acts), rule(), borders(), locks(), running(), proposal);
        model.refresh();
    }

    private HBox rule() {
        Label name = new Label();
        name.textProperty().bind(messages.binding("repair.rule"));
        name.getStyleClass().add("field-label");
        name.setMinWidth(USE_PREF_SIZE);
        WordedChoice<RepairChoice> box = new WordedChoice<>("repair-rule", model.rules(), messages,
                choice -> messages.text("repair.rule." + choice.id()));
        box.valueProperty().bindBidirectional(model.ruleProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(8, name, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane borders() {
        CheckBox outer = box("repair.outer", "repair-outer");
        CheckBox communities = box("repair.communities", "repair-communities");
        Runnable follow = () -> model.boundsProperty().set(new Bounds(outer.isSelected(), communities.isSelected()));
        outer.setOnAction(_ -> follow.run());
        communities.setOnAction(_ -> follow.run());
        FlowPane row = new FlowPane(14, 6, outer, communities);
        row.visibleProperty().bind(model.nestedProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private CheckBox box(String key, String id) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(messages.binding(key));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private HBox locks() {
        Label count = new Label();
        count.setId("repair-locked");
        count.getStyleClass().add("panel-note");
        count.textProperty().bind(Bindings.createStringBinding(() -> messages.text("repair.locked", model.locks().cells().size()),
                model.locks().cells(), messages.languageProperty()));
        Button clear = new Button();
        clear.setId("repair-unlock");
        clear.textProperty().bind(messages.binding("repair.unlock"));
        clear.getStyleClass().add("key-button");
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> model.locks().clear());
        HBox row = new HBox(8, count, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(Bindings.isNotEmpty(model.locks().cells()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.setId("repair-cancel");
        cancel.textProperty().bind(messages.binding("action.cancel"));
        cancel.setOnAction(_ -> model.dismiss());
        HBox running = new HBox(8, bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(model.runningProperty());
        return running;
    }

    private ListView<RepairLine> steps() {
        ListView<RepairLine> steps = new ListView<>(model.lines());
        steps.setId("repair-steps");
        steps.setFixedCellSize(ROW);
        steps.setPrefHeight(ROW * 3 + 4);
        steps.setMinHeight(ROW * 2);
        steps.setCellFactory(_ -> new StepCell());
        steps.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                model.turn(steps.getSelectionModel().getSelectedItem());
            }
        });
        messages.languageProperty().addListener((Observable _) -> steps.refresh());
        return steps;
    }

    /** One step: whether it is done, about what, who gains and who loses. */
    private final class StepCell extends ListCell<RepairLine> {

        private StepCell() {
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(RepairLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            CheckBox done = new CheckBox(model.words().defect(line));
            done.setSelected(line.included());
            done.setDisable(line.follows());
            done.setFocusTraversable(false);
            done.setOnAction(_ -> model.turn(line));
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label size = new Label(model.words().size(line));
            size.getStyleClass().add("row-time");
            HBox first = new HBox(8, done, gap, size);
            first.setAlignment(Pos.CENTER_LEFT);
            Label effect = new Label(model.words().effect(line));
            effect.setWrapText(true);
            effect.getStyleClass().add("row-detail");
            setGraphic(new VBox(2, first, effect));
        }
    }
}
