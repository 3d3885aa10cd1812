package org.tessera.console.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.supervision.Notice;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

/** The live list with its cards; reminding and answering. Screen thread. */
public final class SupervisionViewModel {

    private final SupervisionOffice office;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ObservableList<SupervisionLine> rows = FXCollections.observableArrayList();
    private final ObjectProperty<SupervisionLine> chosen = new SimpleObjectProperty<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper late = new ReadOnlyIntegerWrapper();

    public SupervisionViewModel(SupervisionOffice office, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
    }

    /** Cases with a card, the least share of time first. */
    public ObservableList<SupervisionLine> rows() {
        return rows;
    }

    /** The row that is worked on, or null; stays on its case when the list is read again. */
    public ObjectProperty<SupervisionLine> chosenProperty() {
        return chosen;
    }

    /** What is said to the lead, or answered for it. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** How many notices wait for an answer that is late. */
    public ReadOnlyIntegerProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /** Reads the list in the background. */
    public void refresh() {
        work.run(office::board, this::take, notices::failed);
    }

    /** Reminds the lead of the chosen case. */
    public void remind() {
        SupervisionLine line = chosen.get();
        if (line != null) {
            act(() -> office.remind(line.caseId(), words.get()), "supervision.reminded", line.caseId());
        }
    }

    /** Answers the first notice of the chosen case that waits; says so when there is none. */
    public void reply() {
        SupervisionLine line = chosen.get();
        if (line == null) {
            return;
        }
        if (line.notice() == null) {
            notices.warn("supervision.nothing-waits", line.caseId());
            return;
        }
        act(() -> office.reply(line.notice().id(), words.get()), "supervision.replied", line.caseId());
    }

    private void act(Runnable asked, String told, String caseId) {
        work.run(() -> {
            asked.run();
            return office.board();
        }, board -> {
            words.set("");
            notices.done(told, caseId);
            take(board);
        }, notices::failed);
    }

    /** "2 h left", "3 d over", "suspended". */
    public String timeText(SupervisionLine line) {
        if (line.suspended()) {
            return wording.messages().text("supervision.suspended");
        }
        String span = wording.span(line.remaining().abs());
        return wording.messages().text(line.remaining().isNegative() ? "supervision.over" : "supervision.left", span);
    }

    /** What waits for an answer and by when; empty for nothing. */
    public String waitingText(SupervisionLine line) {
        if (line.notice() == null) {
            return "";
        }
        return wording.messages().text(line.late() ? "supervision.answer-late" : "supervision.answer-due",
                wording.messages().text("notice-kind." + line.notice().kind().name()), wording.brief(line.notice().replyDue()));
    }

    private void take(SupervisionOffice.Board board) {
        Map<String, Notice> first = new HashMap<>();
        board.waiting().forEach(notice -> first.putIfAbsent(notice.caseId(), notice));
        List<SupervisionLine> lines = board.live().stream().map(each -> {
            Notice notice = first.get(each.file().id());
            return new SupervisionLine(each.file().id(), Objects.requireNonNullElse(each.file().subject().title(), ""), each.lead(),
                    each.card(), each.remaining(), each.suspended(), notice, notice != null && notice.unansweredAt(board.now()));
        }).toList();
        late.set((int) board.waiting().stream().filter(notice -> notice.unansweredAt(board.now())).count());
        String kept = chosen.get() == null ? "" : chosen.get().caseId();
        if (!lines.equals(rows)) {
            rows.setAll(lines);
        }
        chosen.set(lines.stream().filter(line -> line.caseId().equals(kept)).findFirst().orElse(null));
    }
}
