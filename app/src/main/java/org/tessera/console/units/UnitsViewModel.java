package org.tessera.console.units;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.Desk;
import org.tessera.console.situation.Picture;
import org.tessera.console.situation.Situation;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;

/** The status monitor: all units, those at work first, with their time in state and the keys that move them on. */
public final class UnitsViewModel {

    /** A dispatched unit should answer within this time; the threshold is this product's own. */
    static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

    private static final Map<UnitState, Integer> ORDER = Map.of(UnitState.DISPATCHED, 0, UnitState.ACKNOWLEDGED, 1,
            UnitState.EN_ROUTE, 2, UnitState.ON_SCENE, 3, UnitState.AVAILABLE, 4, UnitState.OFF_DUTY, 5);

    private final Situation situation;
    private final Wording wording;
    private final Desk desk;
    private final ObservableList<UnitRow> rows = FXCollections.observableArrayList();

    public UnitsViewModel(Situation situation, Wording wording, Desk desk) {
        this.situation = situation;
        this.wording = wording;
        this.desk = desk;
        situation.pictureProperty().addListener((_, _, picture) -> take(picture));
        wording.messages().languageProperty().addListener((_, _, _) -> take(situation.picture()));
        take(situation.picture());
    }

    public ObservableList<UnitRow> rows() {
        return rows;
    }

    /** Chooses a unit; one at work also opens its case. */
    public void select(UnitRow row) {
        if (row != null) {
            situation.selectedUnitProperty().set(row.unit().id());
            if (row.unit().caseId() != null) {
                situation.selectedCaseProperty().set(row.unit().caseId());
            }
        }
    }

    /** Index of the chosen unit's row, -1 when none is chosen. */
    public int selectedIndex() {
        String selected = situation.selectedUnitProperty().get();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).unit().id().equals(selected)) {
                return index;
            }
        }
        return -1;
    }

    /** Asks the desk to move the chosen unit on. */
    public void advance(UnitState state) {
        String unitId = situation.selectedUnitProperty().get();
        if (unitId != null) {
            desk.advance(unitId, state);
        }
    }

    /** Name of a unit's kind in the chosen language, as the source says it when the bundles do not know it. */
    public String kindText(Unit unit) {
        return wording.messages().textOr("kind." + unit.kind(), unit.kind());
    }

    public String stateText(Unit unit) {
        return wording.messages().text("state." + unit.state().name());
    }

    /** Name of what the unit can do, in the chosen language. */
    public String skillsText(Unit unit) {
        Messages messages = wording.messages();
        return String.join(", ", unit.skills().stream().sorted().map(skill -> messages.textOr("skill." + skill, skill)).toList());
    }

    /** How many units are in the state. */
    public long count(UnitState state) {
        return rows.stream().filter(row -> row.unit().state() == state).count();
    }

    private void take(Picture picture) {
        List<UnitRow> next = picture.units().stream()
                .sorted(Comparator.comparing((Unit unit) -> ORDER.get(unit.state())).thenComparing(Unit::id))
                .map(unit -> row(unit, picture))
                .toList();
        if (next.size() != rows.size()) {
            rows.setAll(next);
            return;
        }
        for (int index = 0; index < next.size(); index++) {
            if (!next.get(index).equals(rows.get(index))) {
                rows.set(index, next.get(index));
            }
        }
    }

    private UnitRow row(Unit unit, Picture picture) {
        Instant now = picture.now();
        Duration inState = unit.since() == null ? null : Duration.between(unit.since(), now);
        Position position = picture.positions().get(unit.id());
        String known = unit.simulated() ? wording.messages().text("units.simulated") : position == null ? ""
                : wording.span(Duration.between(position.fixedAt(), now));
        String fix = position == null ? wording.messages().text("units.no-position") : known;
        boolean late = unit.state() == UnitState.DISPATCHED && inState != null && inState.compareTo(ANSWER_WITHIN) > 0;
        return new UnitRow(unit, inState == null || !unit.state().isAssigned() ? "" : wording.span(inState), fix, late);
    }
}
