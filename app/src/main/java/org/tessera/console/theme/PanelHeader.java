package org.tessera.console.theme;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top of a panel: its title, what belongs to it, and at the far end what can be done. */
public final class PanelHeader extends HBox {

    /**
     * @param title  follows the language; never cut
     * @param beside right of the title
     * @param end    at the right border
     */
    public PanelHeader(ObservableValue<String> title, List<? extends Node> beside, List<? extends Node> end) {
        super(8);
        Label words = new Label();
        words.textProperty().bind(title);
        words.getStyleClass().add("panel-title");
        words.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(words);
        getChildren().addAll(beside);
        getChildren().add(gap);
        getChildren().addAll(end);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("panel-header");
    }

    /** Only a title. */
    public PanelHeader(ObservableValue<String> title) {
        this(title, List.of(), List.of());
    }
}
