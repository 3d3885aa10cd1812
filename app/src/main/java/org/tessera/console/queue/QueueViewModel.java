package org.tessera.console.queue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.CaseTimes;
import org.tessera.cases.Urgency;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Picture;
import org.tessera.console.situation.Situation;
import org.tessera.dispatch.Unit;

/** The pending queue: open cases by urgency, narrowed by text and by urgency. */
public final class QueueViewModel {

    private final Situation situation;
    private final Wording wording;
    private final ObservableList<CaseLine> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final Set<Urgency> hidden = EnumSet.noneOf(Urgency.class);
    private final ReadOnlyObjectWrapper<Map<Urgency, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Set<String>> only = new SimpleObjectProperty<>(Set.of());
    private List<CaseLine> shown = List.of();

    public QueueViewModel(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
        situation.pictureProperty().addListener((_, _, picture) -> take(picture));
        filter.addListener((_, _, _) -> narrow());
        only.addListener((_, _, _) -> narrow());
        take(situation.picture());
    }

    /** Rows in order; changes only when the set, order or content does. */
    public ObservableList<CaseLine> rows() {
        return rows;
    }

    /** Text that rows must contain, case-insensitive. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Numbers of the cases that rows are narrowed to; empty for all. */
    public ObjectProperty<Set<String>> onlyProperty() {
        return only;
    }

    /** Open cases by urgency, before narrowing. */
    public ReadOnlyObjectProperty<Map<Urgency, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public boolean shows(Urgency urgency) {
        return !hidden.contains(urgency);
    }

    /** Shows or hides the rows of an urgency. */
    public void show(Urgency urgency, boolean visible) {
        if (visible ? hidden.remove(urgency) : hidden.add(urgency)) {
            narrow();
        }
    }

    /** Opens the file of a row, or of none. */
    public void select(CaseLine row) {
        if (row != null) {
            situation.selectedCaseProperty().set(row.id());
        }
    }

    /** Index of the open file's row, -1 when it is not in the list. */
    public int selectedIndex() {
        String selected = situation.selectedCaseProperty().get();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).id().equals(selected)) {
                return index;
            }
        }
        return -1;
    }

    /** "Due in 2 h", "3 d over", with no deadline the age. */
    public String timeText(CaseLine row) {
        CaseTimes times = row.times();
        return wording.remaining(row.urgency(), times.openedAt(), times.dueAt(), situation.picture().now());
    }

    /** Call signs and states of the units that are bound to the case; empty when none. */
    public String unitsText(CaseLine row) {
        return row.units().stream()
                .map((Unit unit) -> unit.id() + " " + wording.messages().text("state." + unit.state().name()))
                .collect(Collectors.joining(", "));
    }

    private void take(Picture picture) {
        if (picture.cases() != shown) {
            shown = picture.cases();
            Map<Urgency, Integer> tally = new EnumMap<>(Urgency.class);
            shown.forEach(line -> tally.merge(line.urgency(), 1, Integer::sum));
            counts.set(tally);
            narrow();
        }
    }

    private void narrow() {
        String wanted = filter.get() == null ? "" : filter.get().strip().toLowerCase(Locale.ROOT);
        List<CaseLine> kept = shown.stream()
                .filter(line -> (only.get().isEmpty() || only.get().contains(line.id())) && !hidden.contains(line.urgency())
                        && line.contains(wanted))
                .toList();
        if (!kept.equals(rows)) {
            rows.setAll(kept);
        }
    }
}
