package org.tessera.console.planning;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;
import org.tessera.grid.plan.GapPermit;

/** Below the findings: reason and owner of a gap that is to be permitted, and the gaps that are. */
public final class GapsPane extends VBox {

    private static final double ROW = 62;

    private final GapsViewModel model;
    private final Messages messages;
    private final ListView<GapPermit> list = new ListView<>();
    private final VBox permits;

    public GapsPane(GapsViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        setId("gaps");
        permits = permits();
        getChildren().addAll(form(), permits);
        managedProperty().bind(Bindings.createBooleanBinding(() -> model.askedProperty().get() != null || permits.isVisible(),
                model.askedProperty(), permits.visibleProperty()));
        messages.languageProperty().addListener((Observable _) -> list.refresh());
        model.refresh();
    }

    private VBox form() {
        TextField reason = field("gaps.reason", "gap-reason");
        TextField owner = field("gaps.owner", "gap-owner");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        owner.textProperty().bindBidirectional(model.ownerProperty());
        reason.setOnAction(_ -> owner.requestFocus());
        owner.setOnAction(_ -> model.allow());
        KeyButton allow = new KeyButton(messages.binding("gaps.allow"), "Enter", model::allow);
        allow.setId("gap-allow");
        allow.disableProperty().bind(Bindings.createBooleanBinding(() -> model.reasonProperty().get().isBlank()
                || model.ownerProperty().get().isBlank(), model.reasonProperty(), model.ownerProperty()));
        VBox form = new VBox(8, text("gaps.ask", "section-title"), reason, owner,
                new HBox(8, allow, new KeyButton(messages.binding("action.cancel"), "Esc", model::dismiss)));
        form.visibleProperty().bind(model.askedProperty().isNotNull());
        form.managedProperty().bind(form.visibleProperty());
        form.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.dismiss();
            }
        });
        model.askedProperty().addListener((_, _, asked) -> {
            if (asked != null) {
                reason.requestFocus();
            }
        });
        return form;
    }

    private TextField field(String key, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.promptTextProperty().bind(messages.binding(key));
        return field;
    }

    private Label text(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().add(style);
        return label;
    }

    private VBox permits() {
        Label title = new Label();
        title.setId("permits-title");
        title.getStyleClass().add("section-title");
        title.textProperty().bind(Bindings.createStringBinding(() -> messages.text("gaps.title", model.permits().size()),
                model.permits(), messages.languageProperty()));
        list.setId("permits");
        list.setItems(model.permits());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * 3 + 4);
        list.setMinHeight(ROW * 2);
        list.setCellFactory(_ -> new PermitCell());
        Label none = text("gaps.none", "panel-note");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, permit) -> model.chosenProperty().set(permit));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                event.consume();
                model.end();
            }
        });
        KeyButton end = new KeyButton(messages.binding("gaps.end"), "Del", model::end);
        end.setId("gap-end");
        end.disableProperty().bind(model.chosenProperty().isNull());
        VBox box = new VBox(8, title, list, end);
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Shows the permitted gaps and gives them the keyboard, or puts them away. */
    public void turn() {
        permits.setVisible(!permits.isVisible());
        if (permits.isVisible()) {
            model.refresh();
            list.requestFocus();
        }
    }

    /** A permitted gap: why and how large, and who answers for it since when. */
    private final class PermitCell extends ListCell<GapPermit> {

        private PermitCell() {
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(GapPermit permit, boolean empty) {
            super.updateItem(permit, empty);
            if (empty || permit == null) {
                setGraphic(null);
                return;
            }
            Label reason = new Label(permit.reason());
            reason.getStyleClass().add("row-title");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label area = new Label(model.area(permit));
            area.getStyleClass().add("row-time");
            area.setMinWidth(USE_PREF_SIZE);
            HBox first = new HBox(8, reason, gap, area);
            first.setAlignment(Pos.CENTER_LEFT);
            Label details = new Label(model.details(permit));
            details.getStyleClass().add("row-detail");
            details.setWrapText(true);
            setGraphic(new VBox(2, first, details));
        }
    }
}
