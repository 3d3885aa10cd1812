package org.tessera.console.signin;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;

/** Covers the console until somebody is let in. The first thing to do has the focus; Enter does it. */
public final class SignInPane extends StackPane {

    private final SignInViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Label trouble = new Label();
    private final TextField name = new TextField();
    private final TextField display = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Button enter = new Button();
    private final Button out = new Button();
    private final VBox fields = new VBox(10);

    /**
     * @param signOut leaves the console that is locked
     */
    public SignInPane(SignInViewModel model, Messages messages, Runnable signOut) {
        this.model = model;
        this.messages = messages;
        setId("sign-in");
        getStyleClass().add("sign-in");
        Label product = new Label("Tessera");
        product.getStyleClass().add("product");
        title.getStyleClass().add("file-category");
        title.setId("sign-in-title");
        note.getStyleClass().add("row-detail");
        note.setWrapText(true);
        trouble.setId("sign-in-trouble");
        trouble.getStyleClass().add("sign-in-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        name.setId("sign-in-name");
        display.setId("sign-in-display");
        password.setId("sign-in-password");
        again.setId("sign-in-again");
        enter.setId("sign-in-enter");
        out.setId("sign-in-out");
        name.textProperty().bindBidirectional(model.nameProperty());
        display.textProperty().bindBidirectional(model.displayNameProperty());
        enter.setDefaultButton(true);
        enter.disableProperty().bind(model.busyProperty());
        enter.setOnAction(_ -> submit());
        out.setOnAction(_ -> signOut.run());
        HBox acts = new HBox(10, enter, out);
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox sheet = new VBox(14, product, title, note, fields, trouble, acts);
        sheet.getStyleClass().add("sign-in-sheet");
        sheet.setMaxSize(420, USE_PREF_SIZE);
        getChildren().add(sheet);
        model.modeProperty().addListener((Observable _) -> arrange());
        messages.languageProperty().addListener((Observable _) -> arrange());
        model.busyProperty().addListener((_, _, busy) -> {
            if (!busy) {
                password.clear();
                again.clear();
                focus();
            }
        });
        arrange();
    }

    /** Gives the focus to what is to be filled in first, or to the one button. */
    public void focus() {
        Node first = switch (model.modeProperty().get()) {
            case DEMO -> enter;
            case FIRST -> name;
            case PASSWORD -> name.getText().isEmpty() ? name : password;
            case LOCKED -> password;
        };
        first.requestFocus();
    }

    private void submit() {
        model.submit(password.getText().toCharArray(), again.getText().toCharArray());
    }

    private void arrange() {
        SignInMode mode = model.modeProperty().get();
        title.setText(messages.text("signin.title." + mode));
        note.setText(messages.text("signin.note." + mode));
        enter.setText(messages.text("signin.enter." + mode));
        out.setText(messages.text("signin.out"));
        out.setVisible(mode == SignInMode.LOCKED);
        out.setManaged(mode == SignInMode.LOCKED);
        name.setDisable(mode == SignInMode.LOCKED);
        fields.getChildren().clear();
        if (mode != SignInMode.DEMO) {
            field("signin.name", name);
        }
        if (mode == SignInMode.FIRST) {
            field("signin.display", display);
        }
        if (mode != SignInMode.DEMO) {
            field("signin.password", password);
        }
        if (mode == SignInMode.FIRST) {
            field("signin.again", again);
            Label rule = new Label(messages.text("signin.rule"));
            rule.getStyleClass().add("row-detail");
            fields.getChildren().add(rule);
        }
        password.clear();
        again.clear();
    }

    private void field(String key, TextInputControl input) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(input);
        input.setAccessibleText(label.getText());
        fields.getChildren().add(new VBox(4, label, input));
    }
}
