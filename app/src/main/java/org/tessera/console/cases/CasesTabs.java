package org.tessera.console.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the cases view can show beside the file: one pane a tab, each made when it is first looked at. Alt with a figure chooses. */
public final class CasesTabs extends VBox {

    private final HBox row = new HBox(4);
    private final StackPane body = new StackPane();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Supplier<? extends Node>> makers = new ArrayList<>();
    private final List<Node> panes = new ArrayList<>();
    private int chosen = -1;

    public CasesTabs() {
        setId("cases-tabs");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tab-row");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(row, body);
    }

    /**
     * Adds a tab at the end; the first one is shown at once.
     *
     * @param title follows the language
     * @param pane  makes what it shows, once
     */
    public void add(String id, StringBinding title, Supplier<? extends Node> pane) {
        int index = buttons.size();
        ToggleButton button = new ToggleButton();
        button.setId("cases-tab-" + id);
        button.textProperty().bind(title);
        button.getStyleClass().addAll("key-button", "tab");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        Label cap = new Label("Alt+" + (index + 1));
        cap.getStyleClass().add("key-cap");
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(_ -> choose(index));
        buttons.add(button);
        makers.add(pane);
        panes.add(null);
        row.getChildren().add(button);
        row.setVisible(buttons.size() > 1);
        row.setManaged(row.isVisible());
        if (index == 0) {
            choose(0);
        }
    }

    /** Shows a tab by its place, counted from 0; does nothing when there is none. */
    public void choose(int index) {
        if (index < 0 || index >= buttons.size()) {
            return;
        }
        if (index != chosen) {
            chosen = index;
            if (panes.get(index) == null) {
                panes.set(index, makers.get(index).get());
            }
            body.getChildren().setAll(panes.get(index));
            focus(panes.get(index));
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == index);
        }
    }

    /** The keys of a tab are those of its list, so the list has the keyboard. */
    private static void focus(Node pane) {
        for (String list : List.of(".table-view", ".list-view")) {
            Node found = pane.lookup(list);
            if (found != null) {
                found.requestFocus();
                return;
            }
        }
    }
}
