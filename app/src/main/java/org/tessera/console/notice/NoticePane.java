package org.tessera.console.notice;

import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;

/** Notices over the lower right of the map; what is done goes by itself, an error stays until it is dismissed. */
public final class NoticePane extends VBox {

    private static final Duration SHOWN = Duration.seconds(10);

    private final NoticesViewModel model;
    private final Messages messages;
    private final Runnable undo;
    private final String undoKey;

    public NoticePane(NoticesViewModel model, Messages messages, String undoKey, Runnable undo) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.undo = undo;
        this.undoKey = undoKey;
        setId("notices");
        setPickOnBounds(false);
        setMaxSize(460, USE_PREF_SIZE);
        model.notices().addListener((Observable _) -> show());
    }

    private void show() {
        getChildren().setAll(model.notices().stream().map(this::card).toList());
        model.notices().stream().filter(notice -> notice.kind() == Notice.Kind.DONE).forEach(notice -> {
            PauseTransition rest = new PauseTransition(SHOWN);
            rest.setOnFinished(_ -> model.dismiss(notice));
            rest.play();
        });
    }

    private Node card(Notice notice) {
        String kind = notice.kind().name().toLowerCase(java.util.Locale.ROOT);
        Region mark = new Region();
        mark.getStyleClass().addAll("notice-mark", "notice-mark-" + kind);
        Label text = new Label(notice.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button away = new Button("×");
        away.setFocusTraversable(false);
        away.getStyleClass().add("quiet-button");
        away.setOnAction(_ -> model.dismiss(notice));
        HBox card = new HBox(10, mark, text);
        if (notice.undoable()) {
            card.getChildren().add(new KeyButton(messages.binding("action.undo"), undoKey, undo));
        }
        card.getChildren().add(away);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("notice", "notice-" + kind);
        return card;
    }
}
