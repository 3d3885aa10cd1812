package org.tessera.console.whistle;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.whistle.WhistleFact;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

/** The list of whistles with the department and the words that its moves need. Screen thread. */
public final class WhistleMoves implements WhistleActions {

    private final WhistleOffice office;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final WhistlesViewModel list;
    private final ObservableList<String> departments = FXCollections.observableArrayList();
    private final StringProperty department = new SimpleStringProperty("");
    private final StringProperty words = new SimpleStringProperty("");

    public WhistleMoves(WhistleOffice office, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.notices = notices;
        this.work = work;
        this.list = new WhistlesViewModel(wording, this);
        list.selectedProperty().addListener((_, _, _) -> chooseDepartments());
    }

    /** The list that the moves belong to. */
    public WhistlesViewModel list() {
        return list;
    }

    /** Called departments of the chosen whistle, those that have not answered first. */
    public ObservableList<String> departments() {
        return departments;
    }

    /** The department whose answer, arrival or result is written down. */
    public StringProperty departmentProperty() {
        return department;
    }

    /** What is said. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Reads the whistles in the background. */
    public void refresh() {
        work.run(office::board, this::take, notices::failed);
    }

    /** Does a move of the chosen whistle; says so when it does not stand so. */
    public void perform(WhistleMove move) {
        if (list.selectedIndex() < 0) {
            notices.warn("whistle.choose");
        } else if (!list.allows(move)) {
            notices.warn("whistle.not-now", list.selectedProperty().get());
        } else {
            list.ask(move);
        }
    }

    @Override
    public void ask(String whistleId, WhistleMove move) {
        String who = department.get() == null ? "" : department.get();
        String said = words.get() == null ? "" : words.get();
        work.run(() -> {
            office.move(whistleId, move, who, said);
            return office.board();
        }, board -> {
            words.set("");
            notices.done("whistle.moved", whistleId);
            take(board);
        }, notices::failed);
    }

    private void take(WhistleOffice.Board board) {
        list.show(board.facts(), board.now());
        chooseDepartments();
    }

    private void chooseDepartments() {
        int index = list.selectedIndex();
        List<String> called = index < 0 ? List.of() : called(list.rows().get(index));
        if (!called.equals(departments)) {
            String kept = department.get();
            departments.setAll(called);
            department.set(called.contains(kept) ? kept : called.isEmpty() ? "" : called.getFirst());
        }
    }

    private static List<String> called(WhistleFact fact) {
        return Stream.of(fact.silent(), fact.coming(), fact.come()).flatMap(List::stream).toList();
    }
}
