package org.tessera.console.frame;

import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.KeyButton;

/** Product, views, situation clock with its speeds, what kind of data is seen, language, theme and help. */
final class TopBar extends HBox {

    private static final Map<ConsoleAction, Double> SPEEDS = Map.of(ConsoleAction.PAUSE, 0.0, ConsoleAction.SPEED_1, 1.0,
            ConsoleAction.SPEED_60, 60.0, ConsoleAction.SPEED_600, 600.0);

    TopBar(TopBarViewModel model, Situation situation, Messages messages, ConsoleActions actions) {
        super(10);
        setId("top");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("top-bar");
        Label product = new Label("Tessera");
        product.setMinWidth(USE_PREF_SIZE);
        product.getStyleClass().add("product");
        Region tile = new Region();
        tile.getStyleClass().add("product-mark");
        HBox views = new HBox(4);
        for (ConsoleView view : ConsoleView.values()) {
            ConsoleAction action = ConsoleAction.valueOf(view.name());
            ToggleButton tab = toggle(messages, action, actions);
            Runnable mark = () -> tab.setSelected(situation.viewProperty().get() == view);
            situation.viewProperty().addListener((Observable _) -> mark.run());
            mark.run();
            tab.selectedProperty().addListener((Observable _) -> mark.run());
            views.getChildren().add(tab);
        }
        Label clock = new Label();
        clock.setId("clock");
        clock.textProperty().bind(model.clockProperty());
        clock.getStyleClass().add("clock");
        Label replay = new Label();
        replay.textProperty().bind(model.replayProperty());
        replay.getStyleClass().add("clock-note");
        VBox time = new VBox(clock, replay);
        time.setAlignment(Pos.CENTER_LEFT);
        time.setMinWidth(USE_PREF_SIZE);
        HBox speeds = new HBox(4);
        for (ConsoleAction action : List.of(ConsoleAction.PAUSE, ConsoleAction.SPEED_1, ConsoleAction.SPEED_60,
                ConsoleAction.SPEED_600)) {
            ToggleButton button = toggle(messages, action, actions);
            Runnable mark = () -> button.setSelected(model.speedProperty().get() == SPEEDS.get(action));
            model.speedProperty().addListener((Observable _) -> mark.run());
            button.selectedProperty().addListener((Observable _) -> mark.run());
            mark.run();
            speeds.getChildren().add(button);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox badges = new HBox(6, badge(messages, "badge.sample"), badge(messages, "badge.simulated"));
        Label readOnly = badge(messages, "badge.read-only");
        readOnly.getStyleClass().add("badge-strong");
        readOnly.visibleProperty().bind(situation.readOnlyProperty());
        readOnly.managedProperty().bind(situation.readOnlyProperty());
        badges.getChildren().add(readOnly);
        Label who = new Label();
        who.setId("who");
        who.textProperty().bind(model.whoProperty());
        who.setMaxWidth(260);
        who.setMinHeight(USE_PREF_SIZE);
        who.getStyleClass().add("row-detail");
        // One above the other: in English the bar is as wide as the smallest screen.
        VBox about = new VBox(2, badges, who);
        about.setAlignment(Pos.CENTER_RIGHT);
        badges.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(tile, product, views, time, speeds, gap, about, key(messages, ConsoleAction.LOCK, actions),
                key(messages, ConsoleAction.COMMAND, actions),
                key(messages, ConsoleAction.LANGUAGE, actions), key(messages, ConsoleAction.THEME, actions),
                key(messages, ConsoleAction.HELP, actions));
    }

    private static KeyButton key(Messages messages, ConsoleAction action, ConsoleActions actions) {
        return new KeyButton(messages.binding("action." + action.name()), action.cap(), () -> actions.run(action));
    }

    private static ToggleButton toggle(Messages messages, ConsoleAction action, ConsoleActions actions) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(messages.binding("action." + action.name()));
        Label cap = new Label(action.cap());
        cap.getStyleClass().add("key-cap");
        button.setGraphic(cap);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("key-button", "tab");
        button.setOnAction(_ -> actions.run(action));
        return button;
    }

    private static Label badge(Messages messages, String key) {
        Label badge = new Label();
        badge.textProperty().bind(messages.binding(key));
        badge.setMinWidth(USE_PREF_SIZE);
        badge.getStyleClass().add("badge");
        return badge;
    }
}
