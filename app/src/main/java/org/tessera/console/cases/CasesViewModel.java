package org.tessera.console.cases;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.CaseTimes;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.Picture;
import org.tessera.console.situation.Situation;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.OneAtATime;

/**
 * All cases in one table, narrowed by link, lead, card and text. Read in the background while the view is in front: one reading at a
 * time, and what is asked meanwhile is asked once more after it, so the latest wins.
 */
public final class CasesViewModel {

    private final Situation situation;
    private final Wording wording;
    private final CaseReader reader;
    private final BackgroundWork work;
    private final NoticesViewModel notices;
    private final ObjectProperty<LoopPlace> place = new SimpleObjectProperty<>(LoopPlace.ANYWHERE);
    private final StringProperty lead = new SimpleStringProperty("");
    private final ObjectProperty<Card> card = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final ObservableList<CaseRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CasePage> page = new ReadOnlyObjectWrapper<>(CasePage.NOTHING);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final OneAtATime reading = new OneAtATime();
    private Picture readFor = Picture.NOTHING;

    public CasesViewModel(Situation situation, Wording wording, CaseReader reader, BackgroundWork work, NoticesViewModel notices) {
        this.situation = situation;
        this.wording = wording;
        this.reader = reader;
        this.work = work;
        this.notices = notices;
        place.addListener((_, _, _) -> read());
        lead.addListener((_, _, _) -> read());
        card.addListener((_, _, _) -> read());
        text.addListener((_, _, _) -> read());
        closed.addListener((_, _, _) -> read());
        situation.pictureProperty().addListener((_, _, picture) -> follow(picture));
        situation.viewProperty().addListener((_, _, _) -> follow(situation.picture()));
        follow(situation.picture());
    }

    /** Rows in order; changes only when the set, order or content does. */
    public ObservableList<CaseRow> rows() {
        return rows;
    }

    /** What was read last, with its counts. */
    public ReadOnlyObjectProperty<CasePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** True when what is asked for now has been read. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** The link that rows are narrowed to. */
    public ObjectProperty<LoopPlace> placeProperty() {
        return place;
    }

    /** Chooses a link, or all when it is chosen already. */
    public void turn(LoopPlace chosen) {
        place.set(place.get() == chosen ? LoopPlace.ANYWHERE : chosen);
    }

    /** Who leads the rows; empty for anybody. */
    public StringProperty leadProperty() {
        return lead;
    }

    /** The card of the rows; null for all. */
    public ObjectProperty<Card> cardProperty() {
        return card;
    }

    /** Chooses a card, or all when it is chosen already. */
    public void turn(Card chosen) {
        card.set(card.get() == chosen ? null : chosen);
    }

    /** Text that rows must contain. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether closed cases are shown too. */
    public BooleanProperty closedProperty() {
        return closed;
    }

    /** Opens the file of a row, or leaves what is open. */
    public void select(CaseRow row) {
        if (row != null) {
            situation.selectedCaseProperty().set(row.id());
        }
    }

    /** Index of the open file's row, -1 when it is not in the table. */
    public int selectedIndex() {
        String selected = situation.selectedCaseProperty().get();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).id().equals(selected)) {
                return index;
            }
        }
        return -1;
    }

    /** How many rows of how many cases. */
    public String countText() {
        CasePage shown = page.get();
        return shown.found() > shown.rows().size()
                ? wording.messages().text("cases.count.part", shown.rows().size(), shown.found())
                : wording.messages().text("cases.count", shown.found());
    }

    /** Name of a link, and how many are in it. */
    public String placeText(LoopPlace each) {
        return wording.messages().text("loop." + each.name());
    }

    /** How many cases are in a link. */
    public int count(LoopPlace each) {
        Map<LoopPlace, Integer> places = page.get().places();
        return each == LoopPlace.ANYWHERE ? places.values().stream().mapToInt(Integer::intValue).sum() : places.getOrDefault(each, 0);
    }

    /** The link a row is in, or how it left the loop. */
    public String stageText(CaseRow row) {
        Messages messages = wording.messages();
        return row.ending() == null ? messages.text("loop." + LoopPlace.of(row.stage()).name())
                : messages.text("ending." + row.ending().name());
    }

    /** When it is due and what is left, for a closed case when it was closed. */
    public String dueText(CaseRow row) {
        CaseTimes times = row.brief().times();
        if (!times.isOpenAt(situation.picture().now())) {
            return times.closedAt() == null ? "" : wording.messages().text("cases.closed", wording.brief(times.closedAt()));
        }
        return times.dueAt() == null ? "" : wording.brief(times.dueAt());
    }

    /** What is left in words; empty once it is closed. */
    public String leftText(CaseRow row) {
        CaseTimes times = row.brief().times();
        return times.isOpenAt(situation.picture().now()) && row.urgency() != Urgency.NO_DEADLINE
                ? wording.remaining(row.urgency(), times.openedAt(), times.dueAt(), situation.picture().now()) : "";
    }

    /** Grid and community. */
    public String areaText(CaseRow row) {
        String grid = row.brief().place().gridId();
        return grid == null ? wording.messages().text("cases.no-grid") : grid + (row.community().isEmpty() ? "" : " · " + row.community());
    }

    /** When it was opened. */
    public String openedText(CaseRow row) {
        return wording.brief(row.brief().times().openedAt());
    }

    /** Reads anew when the picture says that cases changed, or a minute has gone by; only while the view is in front. */
    private void follow(Picture picture) {
        boolean changed = picture.revision() != readFor.revision() || picture.now().isBefore(readFor.now())
                || picture.now().isAfter(readFor.now().plusSeconds(60));
        if (situation.viewProperty().get() == ConsoleView.CASES && changed) {
            readFor = picture;
            read();
        }
    }

    private void read() {
        read.set(false);
        if (situation.viewProperty().get() != ConsoleView.CASES) {
            readFor = Picture.NOTHING;
            return;
        }
        if (!reading.begin()) {
            return;
        }
        TableFilter filter = filter();
        var now = situation.picture().now();
        work.run(() -> reader.read(filter, now), next -> show(filter, next), failure -> {
            reading.end();
            read.set(true);
            notices.failed(failure);
        });
    }

    private TableFilter filter() {
        return new TableFilter(place.get(), lead.get() == null ? "" : lead.get(), card.get(),
                text.get() == null ? "" : text.get().strip(), closed.get());
    }

    /** A page of an older filter is never shown; one of an older moment is, else a fast clock would leave the table empty. */
    private void show(TableFilter asked, CasePage next) {
        boolean again = reading.end();
        if (asked.equals(filter())) {
            page.set(next);
            if (!next.rows().equals(rows)) {
                rows.setAll(next.rows());
            }
        }
        if (again) {
            read();
        } else {
            read.set(true);
        }
    }
}
