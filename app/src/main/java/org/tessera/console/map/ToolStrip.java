package org.tessera.console.map;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;

/** The map's tools in a column: mark, name and key of each; below them what belongs to the view itself. */
public final class ToolStrip extends VBox {

    private final Messages messages;

    /**
     * @param cap what is printed on the key of a tool
     */
    public ToolStrip(MapToolsViewModel model, Messages messages, Function<ConsoleTool, String> cap) {
        this.messages = messages;
        setId("tool-strip");
        getStyleClass().add("tool-strip");
        // As for the layer list.
        setCache(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (ConsoleTool tool : ConsoleTool.values()) {
            ToggleButton button = new ToggleButton();
            fill(button, "tool-" + tool.id(), "tool." + tool.name(), cap.apply(tool));
            Runnable mark = () -> button.setSelected(model.toolProperty().get() == tool);
            button.selectedProperty().addListener((Observable _) -> mark.run());
            model.toolProperty().addListener((Observable _) -> mark.run());
            button.setOnAction(_ -> {
                model.toolProperty().set(tool);
                mark.run();
            });
            mark.run();
            getChildren().add(button);
        }
    }

    /** One more button, which does something at once. */
    public void add(ButtonBase button, String id, String key, String cap, Runnable act) {
        fill(button, id, key, cap);
        button.setOnAction(_ -> act.run());
        getChildren().add(button);
    }

    /** A line between groups. */
    public void divide() {
        Region line = new Region();
        line.getStyleClass().add("tool-divider");
        getChildren().add(line);
    }

    private void fill(ButtonBase button, String id, String key, String cap) {
        Region icon = new Region();
        icon.getStyleClass().addAll("tool-icon", "icon-" + id);
        HBox box = new HBox(icon);
        box.getStyleClass().add("tool-icon-box");
        Label name = new Label();
        name.textProperty().bind(messages.binding(key));
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label printed = new Label(cap);
        printed.getStyleClass().add("key-cap");
        printed.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(7, List.of(box, name, gap, printed).toArray(Node[]::new));
        line.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(messages.binding(key));
        button.setId(id);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        line.minWidthProperty().bind(button.widthProperty().subtract(16));
        button.getStyleClass().add("tool-button");
    }
}
