package org.tessera.console.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.tessera.cases.Urgency;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.UrgencyMark;

/** The pending queue at the left of the operations view. */
public final class QueuePane extends VBox {

    private static final double ROW_HEIGHT = 46;

    private final ListView<CaseLine> list = new ListView<>();
    private final QueueViewModel model;
    private final FollowedSelection<CaseLine> selection;

    public QueuePane(QueueViewModel model, Situation situation, Messages messages, String keyCap) {
        this.model = model;
        getStyleClass().addAll("panel", "queue-panel");
        setId("queue");
        Label cap = new Label(keyCap);
        cap.getStyleClass().add("key-cap");
        Label count = new Label();
        count.getStyleClass().add("panel-note");
        PanelHeader header = new PanelHeader(messages.binding("queue.title"), List.of(cap), List.of(count));

        TextField filter = new TextField();
        filter.setId("queue-filter");
        filter.promptTextProperty().bind(messages.binding("queue.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());

        list.setId("queue-list");
        list.setItems(model.rows());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new QueueCell(model));
        Label none = new Label();
        none.textProperty().bind(messages.binding("queue.empty"));
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header, filter, chips(messages), onlyChip(messages), list);

        selection = new FollowedSelection<>(list.getSelectionModel(), model::select);
        Runnable tell = () -> count.setText(messages.text("queue.count", model.rows().size()));
        model.rows().addListener((javafx.beans.Observable _) -> {
            tell.run();
            follow(false);
        });
        situation.selectedCaseProperty().addListener((_, _, _) -> follow(true));
        situation.pictureProperty().addListener((_, before, now) -> {
            if (before.now().getEpochSecond() / 60 != now.now().getEpochSecond() / 60) {
                list.refresh();
            }
        });
        messages.languageProperty().addListener((_, _, _) -> {
            tell.run();
            list.refresh();
        });
        tell.run();
    }

    /** Tells of clicks on rows, also of the row that is selected already. */
    public void onRowClicked(Consumer<String> told) {
        list.setOnMouseClicked(event -> {
            CaseLine row = list.getSelectionModel().getSelectedItem();
            if (event.getButton() == MouseButton.PRIMARY && row != null && onCell(event.getPickResult().getIntersectedNode())) {
                told.accept(row.id());
            }
        });
    }

    private static boolean onCell(Node picked) {
        Node at = picked;
        while (at != null && !(at instanceof QueueCell)) {
            at = at.getParent();
        }
        return at instanceof QueueCell cell && !cell.isEmpty();
    }

    /** Says that the map's box or lasso narrows the list, and ends it. */
    private Button onlyChip(Messages messages) {
        Button chip = new Button();
        chip.setId("queue-only");
        chip.getStyleClass().addAll("chip", "chip-strong");
        chip.setFocusTraversable(false);
        chip.setOnAction(_ -> model.onlyProperty().set(Set.of()));
        Runnable tell = () -> {
            chip.setText(messages.text("queue.only", model.onlyProperty().get().size()));
            chip.setVisible(!model.onlyProperty().get().isEmpty());
            chip.setManaged(chip.isVisible());
        };
        model.onlyProperty().addListener((_, _, _) -> tell.run());
        messages.languageProperty().addListener((_, _, _) -> tell.run());
        tell.run();
        return chip;
    }

    /** Gives the list the keyboard. */
    public void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** The list and the file name the same case, whoever chose it. */
    private void follow(boolean scroll) {
        int index = model.selectedIndex();
        selection.show(index);
        if (scroll && index >= 0) {
            list.scrollTo(Math.max(0, index - 3));
        }
    }

    private FlowPane chips(Messages messages) {
        FlowPane chips = new FlowPane(6, 6);
        for (Urgency urgency : Urgency.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setGraphic(new UrgencyMark(urgency));
            chip.setSelected(model.shows(urgency));
            chip.setFocusTraversable(false);
            chip.getStyleClass().add("chip");
            Runnable name = () -> {
                Map<Urgency, Integer> counts = model.countsProperty().get();
                chip.setText(messages.text("queue.chip", messages.text("urgency." + urgency.name()),
                        counts.getOrDefault(urgency, 0)));
            };
            name.run();
            model.countsProperty().addListener((_, _, _) -> name.run());
            messages.languageProperty().addListener((_, _, _) -> name.run());
            chip.selectedProperty().addListener((_, _, visible) -> model.show(urgency, visible));
            chips.getChildren().add(chip);
        }
        return chips;
    }
}
