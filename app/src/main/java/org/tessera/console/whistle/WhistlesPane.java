package org.tessera.console.whistle;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.cases.whistle.WhistleFact;
import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.TextColumn;

/** The list of open whistles. */
public final class WhistlesPane extends VBox {

    private final TableView<WhistleFact> table = new TableView<>();
    private final WhistlesViewModel model;
    private final Messages messages;
    private final FollowedSelection<WhistleFact> selection;

    /**
     * @param keyCap key that leads to the list; empty where a tab says so
     * @param keys   buttons that move the chosen whistle on, with their key caps
     */
    public WhistlesPane(WhistlesViewModel model, Messages messages, String keyCap, List<? extends Node> keys) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("panel", "whistles-panel");
        setId("whistles");
        Label cap = new Label(keyCap);
        cap.getStyleClass().add("key-cap");
        cap.setManaged(!keyCap.isEmpty());
        cap.setVisible(cap.isManaged());
        Label count = new Label();
        count.getStyleClass().add("panel-note");
        PanelHeader header = new PanelHeader(messages.binding("whistle.title"), List.of(cap, count), keys);
        table.setId("whistles-table");
        table.setItems(model.rows());
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("whistle.empty"));
        table.setPlaceholder(none);
        table.getColumns().setAll(List.of(column("whistle.number", 100, WhistleFact::id),
                column("whistle.state", 110, model::stateText), column("whistle.lead", 120, WhistleFact::lead),
                column("whistle.there", 90, model::comeText), column("whistle.clock", 190, model::clockText),
                column("whistle.missing", 240, model::missingText)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, table);
        selection = new FollowedSelection<>(table.getSelectionModel(), model::select);
        Runnable tell = () -> count.setText(messages.text("whistle.count", model.rows().size(), model.late()));
        model.rows().addListener((Observable _) -> {
            tell.run();
            // The chosen whistle stays chosen when the rows change their order.
            selection.show(model.selectedIndex());
        });
        messages.languageProperty().addListener((Observable _) -> {
            tell.run();
            table.refresh();
        });
        tell.run();
    }

    /** Gives the table the keyboard. */
    public void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private TextColumn<WhistleFact> column(String key, double width, Function<WhistleFact, String> text) {
        return new TextColumn<>(messages.binding(key), width, text);
    }
}
