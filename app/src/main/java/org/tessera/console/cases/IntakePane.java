package org.tessera.console.cases;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.cases.intake.Duplicate;
import org.tessera.console.i18n.Messages;
import org.tessera.console.map.Place;
import org.tessera.console.theme.KeyButton;

/** The intake sheet, for the keyboard alone: Enter goes on from answer to answer and saves after the last, Escape leaves. */
public final class IntakePane extends VBox {

    private static final double WIDTH = 560;
    private static final double ROW_HEIGHT = 26;

    private final IntakeViewModel model;
    private final Messages messages;
    private final TextField place = field("place");
    private final TextField words = field("words");
    private final TextField category = field("category");
    private final TextField reporter = field("reporter");
    private final ListView<Place> places = new ListView<>();
    private final ListView<Choice> same = new ListView<>();
    private final Label area = note();
    private final Label suggested = note();
    private final Label matching = note();
    private final Label lead = note();
    private final VBox sameBox;
    private boolean leaving;

    /** A case of its own, or one that it is the same as. */
    private record Choice(Duplicate duplicate) {
    }

    public IntakePane(IntakeViewModel model, Messages messages) {
        super(9);
        this.model = model;
        this.messages = messages;
        setId("intake");
        getStyleClass().addAll("help-sheet", "intake-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label();
        title.textProperty().bind(messages.binding("intake.title"));
        title.getStyleClass().add("file-category");
        suggested.setId("intake-suggested");
        suggested.getStyleClass().add("suggested");
        area.setId("intake-area");
        matching.setId("intake-matching");
        lead.setId("intake-lead");
        bind(place, model.placeTextProperty());
        bind(words, model.wordsProperty());
        bind(category, model.categoryProperty());
        bind(reporter, model.reporterProperty());
        listPlaces();
        sameBox = new VBox(4, label("intake.same.title"), same);
        listSame();
        Label hint = note();
        hint.setId("intake-hint");
        hint.getStyleClass().add("refused");
        hint.textProperty().bind(model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        KeyButton save = new KeyButton(messages.binding("intake.save"), "Ctrl+Enter", model::save);
        save.setId("intake-save");
        save.disableProperty().bind(model.savingProperty());
        HBox buttons = new HBox(8, save, new KeyButton(messages.binding("act.leave"), "Esc", model::leave));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, row("intake.place", place, places, area), row("intake.words", words),
                row("intake.category", category, matching, suggested, lead), sameBox, row("intake.reporter", reporter), hint, buttons);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.offerProperty().addListener((Observable _) -> tell());
        model.knownProperty().addListener((Observable _) -> leaveCategory());
        model.placeProperty().addListener((Observable _) -> tell());
        model.categoryProperty().addListener((Observable _) -> tell());
        messages.languageProperty().addListener((Observable _) -> tell());
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                place.requestFocus();
            }
        });
        tell();
        place.requestFocus();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.leave();
        } else if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            event.consume();
            model.save();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            next((Node) event.getTarget());
        } else if (event.getTarget() == place && event.getCode() == KeyCode.DOWN && !places.getItems().isEmpty()) {
            event.consume();
            places.getSelectionModel().selectNext();
        } else if (event.getTarget() == place && event.getCode() == KeyCode.UP) {
            event.consume();
            places.getSelectionModel().selectPrevious();
        }
    }

    /** From an answer to the next one; from the last one saving. */
    private void next(Node at) {
        if (at == place) {
            words.requestFocus();
        } else if (at == words) {
            category.requestFocus();
        } else if (at == category) {
            model.takeCategory();
            leaving = true;
            leaveCategory();
        } else if (at == reporter) {
            model.save();
        } else {
            reporter.requestFocus();
        }
    }

    /** Goes on when it is known whether there is a case that the report repeats. */
    private void leaveCategory() {
        if (leaving && model.knownProperty().get()) {
            leaving = false;
            tell();
            if (category.isFocused()) {
                (sameBox.isVisible() ? same : reporter).requestFocus();
            }
        }
    }

    private void listPlaces() {
        places.setId("intake-places");
        places.setItems(model.places());
        places.setFixedCellSize(ROW_HEIGHT);
        places.setFocusTraversable(false);
        places.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Place item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : messages.text("place." + item.kind().name()) + "  " + item.title());
            }
        });
        places.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.placeProperty().set(chosen);
            }
        });
        model.places().addListener((Observable _) -> fit(places, model.places().size(), 4));
        fit(places, 0, 4);
    }

    private void listSame() {
        same.setId("intake-same");
        same.setFixedCellSize(ROW_HEIGHT);
        same.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Choice item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.duplicate() == null ? messages.text("intake.same.none")
                        : model.sameText(item.duplicate()));
            }
        });
        same.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) ->
                model.sameProperty().set(chosen == null ? null : chosen.duplicate()));
    }

    private static void fit(ListView<?> list, int rows, int most) {
        list.setVisible(rows > 0);
        list.setManaged(rows > 0);
        list.setPrefHeight(Math.min(rows, most) * ROW_HEIGHT + 4);
        list.setMinHeight(USE_PREF_SIZE);
    }

    private void tell() {
        area.setText(model.areaText());
        suggested.setText(model.categoryProperty().get().isBlank() ? model.suggestionText() : "");
        matching.setText(String.join("  ·  ", model.matches()));
        lead.setText(String.join("  ", List.of(model.leadText(), model.limitText())).strip());
        for (Label note : List.of(area, suggested, matching, lead)) {
            note.setManaged(!note.getText().isEmpty());
            note.setVisible(note.isManaged());
        }
        List<Duplicate> found = model.offerProperty().get() == null ? List.of() : model.offerProperty().get().known().duplicates();
        ObservableList<Choice> choices = FXCollections.observableArrayList(new Choice(null));
        found.forEach(each -> choices.add(new Choice(each)));
        sameBox.setVisible(!found.isEmpty());
        sameBox.setManaged(!found.isEmpty());
        if (!choices.equals(same.getItems())) {
            same.setItems(choices);
            same.getSelectionModel().select(0);
            fit(same, choices.size(), 5);
        }
    }

    private VBox row(String key, Node... nodes) {
        VBox row = new VBox(4, label(key));
        row.getChildren().addAll(nodes);
        return row;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static Label note() {
        Label note = new Label();
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMaxWidth(WIDTH);
        return note;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId("intake-" + id);
        return field;
    }

    private static void bind(TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
    }
}
