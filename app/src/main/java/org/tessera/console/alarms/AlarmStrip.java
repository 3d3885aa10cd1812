package org.tessera.console.alarms;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.tessera.console.i18n.Messages;

/** The line below the top bar: what somebody must act on, or that nothing is. */
public final class AlarmStrip extends HBox {

    private final AlarmsViewModel model;
    private final Messages messages;

    public AlarmStrip(AlarmsViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        setId("alarms");
        getStyleClass().add("alarm-strip");
        setAlignment(Pos.CENTER_LEFT);
        model.rows().addListener((Observable _) -> show());
        messages.languageProperty().addListener((Observable _) -> show());
        show();
    }

    private void show() {
        Label title = new Label(messages.text("alarms.title"));
        title.getStyleClass().add("strip-title");
        title.setMinWidth(USE_PREF_SIZE);
        List<Node> nodes = new ArrayList<>();
        nodes.add(title);
        for (AlarmRow row : model.rows()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("alarm-mark", "alarm-mark-" + row.kind());
            Button button = new Button(row.text(), mark);
            button.getStyleClass().addAll("alarm", "alarm-" + row.priority());
            button.setFocusTraversable(false);
            button.setOnAction(_ -> model.open(row));
            nodes.add(button);
        }
        if (model.rows().isEmpty()) {
            Label calm = new Label(messages.text("alarms.none"));
            calm.getStyleClass().add("row-detail");
            nodes.add(calm);
        }
        getChildren().setAll(nodes);
    }
}
