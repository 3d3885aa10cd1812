package org.tessera.console.casefile;

import java.util.List;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.cases.Urgency;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.KeyButton;
import org.tessera.console.theme.PanelHeader;
import org.tessera.console.theme.UrgencyMark;

/** The selected case's file at the right of the operations view. */
public final class CaseFilePane extends VBox {

    private final CaseFileViewModel model;
    private final Messages messages;
    private final Situation situation;
    private final VBox top = new VBox(6);
    private final VBox proposals = new VBox(6);
    private final VBox assigned = new VBox(3);
    private final VBox main = new VBox(3);
    private final VBox history = new VBox(3);
    private final VBox source = new VBox(3);
    private final VBox body = new VBox(12);
    private final Label empty = new Label();
    private final ScrollPane scroll = new ScrollPane(body);
    private final HBox footer;

    public CaseFilePane(CaseFileViewModel model, Situation situation, Messages messages, KeyButton close, KeyButton undo) {
        this.model = model;
        this.messages = messages;
        this.situation = situation;
        getStyleClass().addAll("panel", "file-panel");
        setId("case-file");
        PanelHeader header = new PanelHeader(messages.binding("file.title"));
        empty.textProperty().bind(messages.binding("file.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("row-detail");
        TitledPane more = new TitledPane();
        more.textProperty().bind(messages.binding("file.source"));
        more.setContent(source);
        more.setExpanded(false);
        more.setAnimated(false);
        more.getStyleClass().add("quiet-fold");
        body.getChildren().setAll(top, section("file.assigned", assigned), section("file.proposals", proposals), main,
                section("file.history", history), more);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        footer = new HBox(8, close, undo);
        footer.getStyleClass().add("panel-footer");
        close.disableProperty().bind(situation.readOnlyProperty());
        undo.disableProperty().bind(situation.readOnlyProperty());
        getChildren().addAll(header, empty, scroll, footer);
        model.dossierProperty().addListener((Observable _) -> show());
        messages.languageProperty().addListener((Observable _) -> show());
        situation.pictureProperty().addListener((Observable _) -> showMoving());
        model.proposals().addListener((ListChangeListener<Proposal>) _ -> showProposals());
        situation.readOnlyProperty().addListener((Observable _) -> showProposals());
        show();
    }

    private void show() {
        boolean open = model.dossierProperty().get() != null;
        for (Node node : List.of(scroll, footer)) {
            node.setVisible(open);
            node.setManaged(open);
        }
        empty.setVisible(!open);
        empty.setManaged(!open);
        if (open) {
            fill(main, model.mainFields());
            fill(source, model.sourceFields());
            history.getChildren().setAll(model.history().stream().map(CaseFilePane::event).toList());
            showMoving();
            showProposals();
        }
    }

    private void showMoving() {
        if (model.dossierProperty().get() == null) {
            return;
        }
        Urgency urgency = model.urgency();
        Label category = new Label(model.dossierProperty().get().file().subject().category());
        category.getStyleClass().add("file-category");
        category.setWrapText(true);
        Label number = new Label(messages.text("file.number", model.dossierProperty().get().file().id()));
        number.getStyleClass().add("row-detail");
        Label deadline = new Label(model.deadlineText());
        deadline.setWrapText(true);
        deadline.getStyleClass().addAll("deadline", "deadline-" + urgency.name().toLowerCase(java.util.Locale.ROOT));
        Label named = new Label(messages.text("urgency." + urgency.name()));
        named.getStyleClass().add("row-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, new UrgencyMark(urgency), named, gap, number);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        top.getChildren().setAll(category, line, deadline);
        fill(assigned, model.assigned());
        if (assigned.getChildren().isEmpty()) {
            Label none = new Label(messages.text("file.assigned.none"));
            none.getStyleClass().add("row-detail");
            assigned.getChildren().add(none);
        }
    }

    private void showProposals() {
        proposals.getChildren().clear();
        for (int rank = 0; rank < model.proposals().size(); rank++) {
            int chosen = rank;
            ProposalCard card = new ProposalCard(rank, model.proposals().get(rank), () -> model.dispatch(chosen));
            card.setDisable(situation.readOnlyProperty().get());
            proposals.getChildren().add(card);
        }
        String note = situation.readOnlyProperty().get() ? "file.read-only"
                : model.proposals().isEmpty() ? "file.proposals.none" : "file.proposals.how";
        Label hint = new Label(messages.text(note));
        hint.setWrapText(true);
        hint.getStyleClass().add("row-detail");
        proposals.getChildren().add(hint);
    }

    private VBox section(String key, VBox content) {
        Label title = new Label();
        title.textProperty().bind(messages.binding(key));
        title.getStyleClass().add("section-title");
        return new VBox(5, title, content);
    }

    private static Node event(Field entry) {
        Label when = new Label(entry.label());
        when.getStyleClass().add("field-label");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(entry.value());
        what.setWrapText(true);
        HBox line = new HBox(10, when, what);
        HBox.setHgrow(what, Priority.ALWAYS);
        return line;
    }

    private static void fill(VBox box, List<Field> fields) {
        GridPane table = new GridPane(12, 4);
        ColumnConstraints names = new ColumnConstraints(110, 110, 110);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, values);
        for (int row = 0; row < fields.size(); row++) {
            Label name = new Label(fields.get(row).label());
            name.setWrapText(true);
            name.getStyleClass().add("field-label");
            Label value = new Label(fields.get(row).value());
            value.setWrapText(true);
            table.add(name, 0, row);
            table.add(value, 1, row);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        }
        box.getChildren().clear();
        if (!fields.isEmpty()) {
            box.getChildren().add(table);
        }
    }
}
