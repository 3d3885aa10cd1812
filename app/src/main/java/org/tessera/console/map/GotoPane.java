package org.tessera.console.map;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;

/** The box to go anywhere, with the list of what it may mean. */
public final class GotoPane extends VBox {

    private static final double ROW = 42;

    private final GotoViewModel model;
    private final TextField input = new TextField();
    private final ListView<Place> list = new ListView<>();

    /**
     * @param afterwards gives the keyboard back when the box closes
     */
    public GotoPane(GotoViewModel model, Messages messages, String keyCap, Runnable afterwards) {
        super(8);
        this.model = model;
        setId("goto");
        getStyleClass().add("command-bar");
        setMaxSize(560, USE_PREF_SIZE);
        Label cap = new Label(keyCap);
        cap.getStyleClass().addAll("key-cap", "key-cap-large");
        input.setId("goto-input");
        input.promptTextProperty().bind(messages.binding("place.prompt"));
        input.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox line = new HBox(8, cap, input);
        line.setAlignment(Pos.CENTER_LEFT);
        list.setId("goto-list");
        list.setItems(model.results());
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new PlaceCell(model));
        list.setFocusTraversable(false);
        Runnable size = () -> {
            list.setPrefHeight(ROW * Math.min(8, model.results().size()) + 4);
            list.setVisible(!model.results().isEmpty());
            list.setManaged(list.isVisible());
        };
        model.results().addListener((javafx.beans.Observable _) -> size.run());
        size.run();
        messages.languageProperty().addListener((_, _, _) -> list.refresh());
        list.setOnMouseClicked(_ -> choose());
        Label hint = new Label();
        hint.setId("goto-hint");
        hint.textProperty().bind(model.hintProperty());
        hint.setWrapText(true);
        hint.getStyleClass().add("row-detail");
        getChildren().addAll(line, list, hint);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                input.requestFocus();
                input.end();
            } else {
                afterwards.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> model.leave();
            case ENTER -> choose();
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (!model.results().isEmpty()) {
            int held = Math.clamp(index, 0, model.results().size() - 1);
            list.getSelectionModel().select(held);
            list.scrollTo(Math.max(0, held - 3));
        }
    }

    private void choose() {
        Place place = list.getSelectionModel().getSelectedItem();
        if (place == null) {
            model.run();
        } else {
            model.choose(place);
        }
    }

    /** One place in two lines. */
    private static final class PlaceCell extends ListCell<Place> {

        private final GotoViewModel model;

        private PlaceCell(GotoViewModel model) {
            this.model = model;
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                return;
            }
            Label title = new Label(place.title());
            title.getStyleClass().add("row-title");
            Label detail = new Label(model.detail(place));
            detail.getStyleClass().add("row-detail");
            setGraphic(new VBox(title, detail));
        }
    }
}
