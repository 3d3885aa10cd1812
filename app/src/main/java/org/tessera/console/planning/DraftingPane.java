package org.tessera.console.planning;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.WordedChoice;
import org.tessera.grid.Grid;
import org.tessera.grid.district.DraftingWish;

/** In place of the redraw panel: what is wished of a draft, how the search goes, the proposals and what they mean. */
public final class DraftingPane extends VBox {

    private static final double NUMBER = 74;
    private static final double NOTES = 90;

    private final DraftingViewModel model;
    private final DraftingForm form;
    private final Messages messages;
    private final GridPane fields = new GridPane(8, 6);
    private final ProposalTable table;
    private int rows;

    /**
     * @param start starts the search; the same key stops it
     * @param cap   of that key
     * @param take  takes the chosen proposal into the draft
     * @param back  goes back to the redraw panel
     */
    public DraftingPane(DraftingViewModel model, Messages messages, Region start, String cap, Region take, Region back) {
        this.model = model;
        this.messages = messages;
        form = model.form();
        table = new ProposalTable(model, messages);
        getStyleClass().addAll("panel", "draft-panel");
        setId("drafting");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().setAll(names, values);
        fields.disableProperty().bind(model.runningProperty());
        fill();
        take.disableProperty().bind(model.sketchProperty().isNull());
        HBox acts = new HBox(8, take);
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new PanelHeader(messages.binding("drafting.title"), List.of(), List.of(back)),
                fields, search(start, cap), status(), new TradeOffChart(model, messages), table, notes(), acts);
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                table.requestFocus();
            }
        });
        model.resultProperty().addListener((_, _, result) -> {
            if (result != null && model.openProperty().get()) {
                table.requestFocus();
            }
        });
    }

    private Label text(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        row("drafting.within", choice("drafting-within", form.places(), form.withinProperty(), this::place));
        row("drafting.weight", choice("drafting-weight", form.weights(), form.weightProperty(),
                weight -> messages.text("drafting.weight." + weight.name())));
        row("drafting.start", choice("drafting-start", form.starts(), form.startProperty(),
                start -> messages.text("drafting.start." + start.name())));
        row("drafting.communities", choice("drafting-communities",
                javafx.collections.FXCollections.observableArrayList(DraftingWish.Communities.values()), form.communitiesProperty(),
                each -> messages.text("drafting.communities." + each.name())));
        row("drafting.wanted", wanted());
        row("drafting.limits", limits());
        row("drafting.barriers", new BarrierChoice(choice("drafting-barriers", form.barrierSources(), form.barriersProperty(),
                each -> messages.text("drafting.barriers." + each.name())), form, messages, table::requestFocus));
        CheckBox roads = new CheckBox();
        roads.setId("drafting-roads");
        roads.textProperty().bind(messages.binding("drafting.roads"));
        roads.selectedProperty().bindBidirectional(form.roadsProperty());
        fields.add(roads, 1, rows);
    }

    private String place(DraftingForm.Place place) {
        Grid area = place.area();
        return area == null ? messages.text("drafting.within.all") : area.label();
    }

    private void row(String key, Node control) {
        Label name = text(key, "field-label");
        name.setLabelFor(control);
        fields.add(name, 0, rows);
        fields.add(control, 1, rows++);
    }

    /** A number, or a range. */
    private HBox wanted() {
        ToggleButton number = toggle("drafting.by.number", false);
        ToggleButton range = toggle("drafting.by.range", true);
        HBox one = line(field("drafting-number", form.numberProperty()));
        HBox two = line(field("drafting-least", form.leastProperty()), new Label("–"), field("drafting-most", form.mostProperty()));
        one.visibleProperty().bind(form.byRangeProperty().not());
        one.managedProperty().bind(one.visibleProperty());
        two.visibleProperty().bind(form.byRangeProperty());
        two.managedProperty().bind(two.visibleProperty());
        return line(number, range, one, two);
    }

    private ToggleButton toggle(String key, boolean byRange) {
        ToggleButton toggle = new ToggleButton();
        toggle.textProperty().bind(messages.binding(key));
        toggle.getStyleClass().addAll("key-button", "tab");
        toggle.setFocusTraversable(false);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> {
            form.byRangeProperty().set(byRange);
            toggle.setSelected(true);
        });
        Runnable mark = () -> toggle.setSelected(form.byRangeProperty().get() == byRange);
        form.byRangeProperty().addListener((Observable _) -> mark.run());
        mark.run();
        return toggle;
    }

    private HBox limits() {
        TextField tolerance = field("drafting-tolerance", form.toleranceProperty());
        tolerance.disableProperty().bind(form.byRangeProperty());
        TextField seconds = field("drafting-seconds", form.secondsProperty());
        TextField seed = field("drafting-seed", form.seedProperty());
        for (TextField narrow : new TextField[] {tolerance, seconds, seed}) {
            narrow.setPrefWidth(48);
        }
        return line(tolerance, text("drafting.tolerance", "field-label"), seconds, text("drafting.seconds", "field-label"), seed,
                text("drafting.seed", "field-label"));
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField field(String id, Property<String> value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(NUMBER);
        field.textProperty().bindBidirectional(value);
        // Enter ends typing, so that keys mean acts again.
        field.setOnAction(_ -> table.requestFocus());
        return field;
    }

    private <T> WordedChoice<T> choice(String id, ObservableList<T> values, Property<T> value, Function<T, String> words) {
        WordedChoice<T> box = new WordedChoice<>(id, values, messages, words);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private HBox search(Region start, String cap) {
        KeyButton stop = new KeyButton(messages.binding("action.cancel"), cap, model::cancel);
        stop.setId("drafting-stop");
        ProgressBar bar = new ProgressBar();
        bar.setId("drafting-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        for (Node node : new Node[] {stop, bar}) {
            node.visibleProperty().bind(model.runningProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        start.visibleProperty().bind(model.runningProperty().not());
        start.managedProperty().bind(start.visibleProperty());
        return line(start, stop, bar);
    }

    private Label status() {
        Label status = new Label();
        status.setId("drafting-status");
        status.textProperty().bind(model.statusProperty());
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        status.setMaxWidth(Double.MAX_VALUE);
        status.getStyleClass().add("deadline");
        model.faultyProperty().addListener((_, _, faulty) -> {
            status.getStyleClass().remove("deadline-overdue");
            if (faulty) {
                status.getStyleClass().add("deadline-overdue");
            }
        });
        return status;
    }

    /** What the chosen proposal means, a paragraph each. */
    private ScrollPane notes() {
        VBox lines = new VBox(6);
        lines.setId("drafting-notes");
        ScrollPane notes = new ScrollPane(lines);
        notes.setFitToWidth(true);
        notes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        notes.setFocusTraversable(false);
        notes.setMinHeight(NOTES);
        VBox.setVgrow(notes, Priority.ALWAYS);
        Runnable tell = () -> {
            List<String> said = model.explanation();
            lines.getChildren().setAll((said.isEmpty() ? List.of(messages.text("drafting.notes.none")) : said).stream()
                    .map(DraftingPane::paragraph).toList());
            notes.setVvalue(0);
        };
        model.chosenProperty().addListener((Observable _) -> tell.run());
        messages.languageProperty().addListener((Observable _) -> tell.run());
        tell.run();
        return notes;
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        paragraph.getStyleClass().add("row-detail");
        return paragraph;
    }
}
