package org.tessera.console.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.PanelHeader;
import org.tessera.grid.plan.Plan;

/** The panel at the right of the planning view: plans, the tools to redraw one, what a gesture does, comments and the decision. */
public final class DraftPane extends VBox {

    private static final double ROW = 26;
    private static final int ROWS = 4;

    private final DraftViewModel model;
    private final Messages messages;
    private final ListView<Plan> plans = new ListView<>();
    private FollowedSelection<Plan> selection;

    /**
     * @param bench  what it shows
     * @param keys   caps of the tools' keys
     * @param button a button with its key for an act: new, undo, redo, comment, or a {@link PlanAct}, by id
     * @param from   the day on which a plan that is handed in is to hold
     */
    public DraftPane(Workbench bench, Messages messages, Function<PlanTool, String> keys, Function<String, Region> button,
            DatePicker from) {
        model = bench.draft();
        this.messages = messages;
        getStyleClass().addAll("panel", "draft-panel");
        setId("draft");
        getChildren().addAll(new PanelHeader(messages.binding("plan.title"), List.of(), List.of(button.apply("new"))),
                list(), tools(keys, button.apply("drafting")), hint(), new FigureTable(model, messages),
                defects(bench.live()), history(button), comment(bench.comments()), decision(button, from));
        model.sessionProperty().addListener((Observable _) -> follow());
        // Not merely told that they changed: that comes before the list has let go of the row it had selected.
        model.plans().addListener((ListChangeListener<Plan>) _ -> follow());
        messages.languageProperty().addListener((Observable _) -> plans.refresh());
        model.refresh();
    }

    private Label text(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(messages.binding(key));
        label.getStyleClass().add(style);
        return label;
    }

    private ListView<Plan> list() {
        plans.setId("plans");
        plans.setItems(model.plans());
        plans.setFixedCellSize(ROW);
        plans.setMinHeight(ROW * 3 + 4);
        plans.setPrefHeight(ROW * ROWS + 4);
        plans.setCellFactory(_ -> new PlanCell());
        Label none = text("plan.empty", "panel-note");
        none.setWrapText(true);
        plans.setPlaceholder(none);
        selection = new FollowedSelection<>(plans.getSelectionModel(), plan -> {
            if (plan != null) {
                model.open(plan.id());
            }
        });
        return plans;
    }

    private void follow() {
        DraftSession session = model.sessionProperty().get();
        List<String> ids = plans.getItems().stream().map(Plan::id).toList();
        int index = session == null ? -1 : ids.indexOf(session.plan().id());
        selection.show(index);
        if (index >= 0) {
            plans.scrollTo(index);
        }
    }

    /** The tools in two columns; the drawing up by search stands beside the last. */
    private GridPane tools(Function<PlanTool, String> keys, Region drafting) {
        GridPane grid = new GridPane(6, 6);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        Map<PlanTool, ToggleButton> buttons = new EnumMap<>(PlanTool.class);
        for (PlanTool tool : PlanTool.values()) {
            Label cap = new Label(keys.apply(tool));
            cap.getStyleClass().add("key-cap");
            Label name = text("plan.tool." + tool.id(), "tool-name");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox face = new HBox(6, name, gap, cap);
            face.setAlignment(Pos.CENTER_LEFT);
            ToggleButton toggle = new ToggleButton();
            toggle.setGraphic(face);
            toggle.setId("plan-tool-" + tool.id());
            toggle.getStyleClass().addAll("key-button", "tab");
            toggle.setFocusTraversable(false);
            toggle.setMaxWidth(Double.MAX_VALUE);
            face.prefWidthProperty().bind(toggle.widthProperty().subtract(18));
            toggle.setOnAction(_ -> model.toolProperty().set(model.toolProperty().get() == tool ? null : tool));
            GridPane.setHgrow(toggle, Priority.ALWAYS);
            GridPane.setFillWidth(toggle, true);
            grid.add(toggle, tool.ordinal() % 2, tool.ordinal() / 2);
            buttons.put(tool, toggle);
        }
        drafting.setMaxWidth(Double.MAX_VALUE);
        drafting.getStyleClass().add("wide-button");
        grid.add(drafting, buttons.size() % 2, buttons.size() / 2);
        Runnable mark = () -> buttons.forEach((tool, toggle) -> {
            toggle.setSelected(model.toolProperty().get() == tool);
            toggle.setDisable(!model.offers(tool));
        });
        model.toolProperty().addListener((Observable _) -> mark.run());
        model.sessionProperty().addListener((Observable _) -> mark.run());
        mark.run();
        return grid;
    }

    private Label hint() {
        Label hint = new Label();
        hint.setId("plan-hint");
        hint.textProperty().bind(model.hintProperty());
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("deadline");
        hint.setMaxWidth(Double.MAX_VALUE);
        model.obstacleProperty().addListener((_, _, place) -> {
            hint.getStyleClass().remove("deadline-overdue");
            if (place != null) {
                hint.getStyleClass().add("deadline-overdue");
            }
        });
        return hint;
    }

    private Label defects(LiveDefects live) {
        Label defects = new Label();
        defects.setId("plan-defects");
        defects.textProperty().bind(live.summaryProperty());
        defects.setWrapText(true);
        defects.setMinHeight(USE_PREF_SIZE);
        defects.setMaxWidth(Double.MAX_VALUE);
        defects.getStyleClass().add("deadline");
        defects.managedProperty().bind(live.summaryProperty().isNotEmpty());
        defects.visibleProperty().bind(defects.managedProperty());
        live.touchedProperty().addListener((_, _, touched) -> {
            defects.getStyleClass().removeAll("deadline-overdue", "deadline-due_soon");
            if (touched != null && touched.after() > 0) {
                defects.getStyleClass().add(touched.after() > touched.before() ? "deadline-overdue" : "deadline-due_soon");
            }
        });
        return defects;
    }

    private HBox history(Function<String, Region> button) {
        Label saved = new Label();
        saved.setId("plan-saved");
        saved.getStyleClass().add("panel-note");
        saved.textProperty().bind(Bindings.createStringBinding(() -> model.sessionProperty().get() == null ? ""
                : model.waitingProperty().get() > 0 ? messages.text("plan.saving", model.waitingProperty().get())
                : messages.text("plan.saved", model.sessionProperty().get().steps()),
                model.waitingProperty(), model.sessionProperty(), model.latestProperty(), messages.languageProperty()));
        HBox history = new HBox(8, button.apply("undo"), button.apply("redo"), saved);
        history.setAlignment(Pos.CENTER_LEFT);
        return history;
    }

    private HBox comment(CommentsViewModel comments) {
        TextField words = new TextField();
        words.setId("plan-comment");
        words.promptTextProperty().bind(messages.binding("plan.comment.prompt"));
        words.textProperty().bindBidirectional(comments.textProperty());
        words.setOnAction(_ -> model.toolProperty().set(PlanTool.COMMENT));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox decision(Function<String, Region> button, DatePicker from) {
        from.setId("plan-from");
        from.setPrefWidth(150);
        HBox day = new HBox(8, text("plan.from", "field-label"), from);
        day.setAlignment(Pos.CENTER_LEFT);
        FlowPane acts = new FlowPane(8, 8);
        for (PlanAct act : PlanAct.values()) {
            Node node = button.apply(act.id());
            Runnable mark = () -> node.setDisable(model.sessionProperty().get() == null
                    || !act.fits(model.sessionProperty().get().plan().status()));
            model.sessionProperty().addListener((Observable _) -> mark.run());
            mark.run();
            acts.getChildren().add(node);
        }
        Label demo = text("plan.demo", "row-detail");
        demo.setWrapText(true);
        demo.setMinHeight(USE_PREF_SIZE);
        return new VBox(8, text("plan.decision", "section-title"), day, acts, demo);
    }

    /** A plan in one line: its name, where it stands, from when. */
    private final class PlanCell extends ListCell<Plan> {

        @Override
        protected void updateItem(Plan plan, boolean empty) {
            super.updateItem(plan, empty);
            if (empty || plan == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(plan.name());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label status = new Label(messages.text("plan.status." + plan.status().name())
                    + (plan.effectiveFrom() == null ? "" : " " + plan.effectiveFrom()));
            status.getStyleClass().add("row-detail");
            HBox row = new HBox(8, name, gap, status);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
