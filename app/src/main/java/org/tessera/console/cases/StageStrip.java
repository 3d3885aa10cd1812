package org.tessera.console.cases;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.tessera.console.i18n.Messages;

/** The six links of the loop with how many cases are in each; choosing one narrows the table to it, choosing it again shows all. */
final class StageStrip extends HBox {

    StageStrip(CasesViewModel model, Messages messages) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("stage-strip");
        List<Runnable> said = new ArrayList<>();
        for (LoopPlace place : LoopPlace.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("stage-" + place.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("key-button", "tab", "stage-filter");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            Label count = new Label();
            count.getStyleClass().add("stage-count");
            count.setMinWidth(USE_PREF_SIZE);
            button.setGraphic(place == LoopPlace.ANYWHERE ? count : new HBox(7, mark(place.name()), count));
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            button.setOnAction(_ -> model.turn(place));
            Runnable say = () -> {
                button.setText(model.placeText(place));
                count.setText(String.format(messages.locale(), "%,d", model.count(place)));
                button.setSelected(model.placeProperty().get() == place);
            };
            say.run();
            said.add(say);
            getChildren().add(button);
        }
        Runnable all = () -> said.forEach(Runnable::run);
        model.pageProperty().addListener((Observable _) -> all.run());
        model.placeProperty().addListener((Observable _) -> all.run());
        messages.languageProperty().addListener((Observable _) -> all.run());
    }

    /** The shape of a link: so many of six bars are filled. */
    static Region mark(String stage) {
        Region mark = new Region();
        mark.getStyleClass().addAll("stage-mark", "stage-" + stage.toLowerCase(java.util.Locale.ROOT));
        return mark;
    }
}
