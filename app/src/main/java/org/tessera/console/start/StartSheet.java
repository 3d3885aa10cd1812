package org.tessera.console.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.tessera.console.i18n.Messages;

/** What is seen before the console: what goes on, how far it is, and one thing that can be done. */
final class StartSheet extends VBox {

    private final Messages messages;
    private final Label text = new Label();
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button button = new Button();

    StartSheet(Messages messages) {
        super(14);
        this.messages = messages;
        getStyleClass().add("start-sheet");
        setAlignment(Pos.CENTER);
        Label product = new Label("Tessera");
        product.getStyleClass().add("product");
        text.setWrapText(true);
        text.setMaxWidth(640);
        text.setAlignment(Pos.CENTER);
        text.setTextAlignment(TextAlignment.CENTER);
        step.getStyleClass().add("row-detail");
        bar.setPrefWidth(420);
        button.setVisible(false);
        getChildren().addAll(product, text, bar, step, button);
    }

    /** Names a step and how far the whole is; negative when nobody knows. */
    void say(String key, double done) {
        step.setText(messages.text(key));
        bar.setVisible(true);
        bar.setProgress(done);
    }

    /** Says something and offers one way on. */
    void offer(String key, String detail, String buttonKey, Runnable act) {
        text.setText(messages.text(key, detail == null ? "" : detail));
        step.setText("");
        bar.setVisible(false);
        button.setText(messages.text(buttonKey));
        button.setVisible(true);
        button.setOnAction(_ -> {
            button.setVisible(false);
            text.setText("");
            act.run();
        });
    }
}
