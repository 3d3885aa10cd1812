package org.tessera.console.cases;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.tessera.cases.deadline.Card;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.FollowedSelection;
import org.tessera.console.theme.TextColumn;
import org.tessera.console.theme.UrgencyMark;

/** The dense table of cases. Only the rows that are seen have cells. */
final class CaseTable extends TableView<CaseRow> {

    private static final double ROW_HEIGHT = 28;

    private final CasesViewModel model;
    private final Messages messages;
    private final FollowedSelection<CaseRow> selection;

    CaseTable(CasesViewModel model, Situation situation, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("cases-table");
        getStyleClass().add("narrow-table");
        setItems(model.rows());
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label();
        none.textProperty().bind(messages.binding("cases.empty"));
        setPlaceholder(none);
        getColumns().setAll(List.of(
                text("cases.number", 124, CaseRow::id),
                marked("cases.stage", 92, row -> row.ending() == null ? StageStrip.mark(row.stage().name()) : StageStrip.mark("ended"),
                        model::stageText),
                marked("cases.card", 70, row -> row.card() == Card.NONE ? null : new CardMark(row.card()),
                        row -> row.card() == Card.NONE ? "" : messages.text("cases.card." + row.card().name())),
                text("cases.title", 172, row -> row.brief().title()),
                text("cases.category", 130, row -> row.brief().category()),
                text("cases.lead", 60, CaseRow::lead),
                text("cases.area", 184, model::areaText),
                text("cases.opened", 100, model::openedText),
                text("cases.due", 100, model::dueText),
                marked("cases.left", 118, row -> row.ending() == null ? new UrgencyMark(row.urgency()) : null, model::leftText),
                text("cases.reports", 66, row -> String.valueOf(row.reports()))));
        selection = new FollowedSelection<>(getSelectionModel(), model::select);
        model.rows().addListener((Observable _) -> follow(false));
        situation.selectedCaseProperty().addListener((Observable _) -> follow(true));
        situation.pictureProperty().addListener((_, before, now) -> {
            if (before.now().getEpochSecond() / 60 != now.now().getEpochSecond() / 60) {
                refresh();
            }
        });
        messages.languageProperty().addListener((Observable _) -> refresh());
        follow(true);
    }

    /** Gives the table the keyboard. */
    void take() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    private void follow(boolean scroll) {
        int index = model.selectedIndex();
        selection.show(index);
        if (index >= 0) {
            getFocusModel().focus(index);
            if (scroll && !isFocused()) {
                scrollTo(Math.max(0, index - 3));
            }
        }
    }

    private TextColumn<CaseRow> text(String title, double width, Function<CaseRow, String> words) {
        return new TextColumn<>(messages.binding(title), width, words);
    }

    /** A column of a shape and words beside it. */
    private TableColumn<CaseRow, CaseRow> marked(String title, double width, Function<CaseRow, Node> mark,
            Function<CaseRow, String> words) {
        TableColumn<CaseRow, CaseRow> column = new TableColumn<>();
        column.textProperty().bind(messages.binding(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(CaseRow row, boolean empty) {
                super.updateItem(row, empty);
                String said = empty || row == null ? "" : words.apply(row);
                setText(said);
                setGraphic(said.isEmpty() ? null : mark.apply(row));
                setGraphicTextGap(6);
            }
        });
        return column;
    }
}
