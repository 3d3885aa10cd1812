package org.tessera.console.planning;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.PanelHeader;

/** The planning view's list of findings. */
public final class PlanningPane extends VBox {

    /** A title and two lines; ids that do not fit end in dots, and the map shows them. */
    private static final double ROW_HEIGHT = 64;

    private final ListView<FindingLine> list = new ListView<>();
    private FindingLine pressed;

    /**
     * @param report writes the findings to a file
     * @param repair what mends the findings; below them
     */
    public PlanningPane(PlanningViewModel model, Messages messages, String checkKey, Region report, Region repair) {
        getStyleClass().addAll("panel", "planning-panel");
        setId("planning");
        PanelHeader header = new PanelHeader(messages.binding("planning.title"));
        Label summary = new Label();
        summary.setId("check-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setWrapText(true);
        KeyButton start = new KeyButton(messages.binding("action.check"), checkKey, model::check);
        start.disableProperty().bind(model.runningProperty());
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.textProperty().bind(messages.binding("action.cancel"));
        cancel.setOnAction(_ -> model.cancel());
        HBox running = new HBox(8, bar, cancel);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(model.runningProperty());
        list.setId("findings");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setItems(model.findings());
        list.setCellFactory(_ -> new FindingCell(model));
        Label none = new Label();
        none.textProperty().bind(messages.binding("planning.empty"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, finding) -> model.chosenProperty().set(finding));
        messages.languageProperty().addListener((Observable _) -> list.refresh());
        getChildren().addAll(header, summary, new HBox(8, start, report), running, list, repair);
    }

    /** Tells of clicks on the finding that is chosen already. */
    public void onChosenAgain(Runnable told) {
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = list.getSelectionModel().getSelectedItem());
        list.setOnMouseClicked(event -> {
            boolean again = pressed != null && pressed == list.getSelectionModel().getSelectedItem();
            if (again && event.getButton() == MouseButton.PRIMARY) {
                told.run();
            }
        });
    }

    /** Gives the list the keyboard. */
    public void focusList() {
        list.requestFocus();
    }

    /** One finding in two lines. */
    private static final class FindingCell extends ListCell<FindingLine> {

        private final PlanningViewModel model;

        private FindingCell(PlanningViewModel model) {
            this.model = model;
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(FindingLine finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            Region mark = new Region();
            mark.getStyleClass().addAll("alarm-mark", "alarm-mark-coverage");
            Label kind = new Label(model.kindText(finding));
            kind.getStyleClass().add("row-title");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label area = new Label(model.areaText(finding));
            area.getStyleClass().add("row-time");
            HBox first = new HBox(8, mark, kind, gap, area);
            first.setAlignment(Pos.CENTER_LEFT);
            Label sentence = new Label(model.sentence(finding));
            sentence.setWrapText(true);
            sentence.getStyleClass().add("row-detail");
            setGraphic(new VBox(4, first, sentence));
        }
    }
}
