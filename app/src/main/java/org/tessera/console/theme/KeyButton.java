package org.tessera.console.theme;

import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

/** A button with the key printed on it that does the same. Does not take the focus from the list it acts on. */
public final class KeyButton extends Button {

    public KeyButton(StringBinding text, String keyCap, Runnable act) {
        textProperty().bind(text);
        if (!keyCap.isEmpty()) {
            Label cap = new Label(keyCap);
            cap.getStyleClass().add("key-cap");
            setGraphic(cap);
        }
        setContentDisplay(ContentDisplay.RIGHT);
        setFocusTraversable(false);
        getStyleClass().add("key-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> act.run());
    }
}
