package org.tessera.console.command;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The command bar over the top of the map. */
public final class CommandBar extends VBox {

    private final CommandBarViewModel model;
    private final TextField input = new TextField();
    private final FlowPane completions = new FlowPane(6, 6);

    /**
     * @param afterwards gives the keyboard back when the bar closes
     */
    public CommandBar(CommandBarViewModel model, Runnable afterwards) {
        super(8);
        this.model = model;
        setId("command-bar");
        getStyleClass().add("command-bar");
        setMaxSize(680, USE_PREF_SIZE);
        Label slash = new Label("/");
        slash.getStyleClass().addAll("key-cap", "key-cap-large");
        input.setId("command-input");
        input.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox line = new HBox(8, slash, input);
        line.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label();
        hint.setId("command-hint");
        hint.textProperty().bind(model.hintProperty());
        hint.setWrapText(true);
        hint.getStyleClass().add("row-detail");
        getChildren().addAll(line, completions, hint);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                input.requestFocus();
            } else {
                afterwards.run();
            }
        });
        model.completions().addListener((Observable _) -> showCompletions());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showCompletions();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> model.leave();
            case TAB -> {
                model.completeFirst();
                input.end();
            }
            case ENTER -> model.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showCompletions() {
        completions.getChildren().setAll(model.completions().stream().map((String word) -> {
            Button button = new Button(word);
            button.getStyleClass().add("chip");
            button.setFocusTraversable(false);
            button.setOnAction(_ -> {
                model.complete(word);
                input.requestFocus();
                input.end();
            });
            return button;
        }).toList());
    }
}
