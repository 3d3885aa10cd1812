package org.tessera.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.Urgency;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.Picture;
import org.tessera.console.situation.Situation;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;

/**
 * The alarm strip: only what somebody must act on now, grouped by kind, so that it stays calm. A case is an alarm on the day its
 * deadline passes; older ones are in the queue.
 */
public final class AlarmsViewModel {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);
    private static final Duration SILENT_AFTER = Duration.ofHours(2);
    private static final int NAMED = 3;

    private final Situation situation;
    private final Wording wording;
    private final ObservableList<AlarmRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty coverageFindings = new SimpleIntegerProperty();

    public AlarmsViewModel(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
        situation.pictureProperty().addListener((_, _, _) -> review());
        wording.messages().languageProperty().addListener((_, _, _) -> review());
        coverageFindings.addListener((_, _, _) -> review());
        review();
    }

    /** Alarms, the first to act on first. */
    public ObservableList<AlarmRow> rows() {
        return rows;
    }

    /** Findings of the newest coverage check. */
    public IntegerProperty coverageFindingsProperty() {
        return coverageFindings;
    }

    /** Leads to what the alarm is about. */
    public void open(AlarmRow row) {
        switch (row.kind()) {
            case "overdue" -> situation.selectedCaseProperty().set(row.target());
            case "unanswered" -> situation.selectedUnitProperty().set(row.target());
            case "coverage" -> situation.viewProperty().set(ConsoleView.PLANNING);
            default -> { }
        }
    }

    private void review() {
        Picture picture = situation.picture();
        List<AlarmRow> next = new ArrayList<>();
        addUnanswered(picture, next);
        addOverdue(picture, next);
        Messages messages = wording.messages();
        if (coverageFindings.get() > 0) {
            next.add(new AlarmRow(3, "coverage", "", messages.text("alarm.coverage", coverageFindings.get())));
        }
        long silent = picture.sensors().stream().filter(sensor -> !sensor.observes().isEmpty()).filter(sensor -> {
            var observation = picture.latest().get(sensor.id());
            return observation == null || observation.observedAt().plus(SILENT_AFTER).isBefore(picture.now());
        }).count();
        if (silent > 0) {
            next.add(new AlarmRow(4, "silent", "", messages.text("alarm.silent", silent)));
        }
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
    }

    private void addUnanswered(Picture picture, List<AlarmRow> next) {
        for (Unit unit : picture.units()) {
            if (unit.state() == UnitState.DISPATCHED && unit.since() != null
                    && unit.since().plus(ANSWER_WITHIN).isBefore(picture.now())) {
                next.add(new AlarmRow(1, "unanswered", unit.id(), wording.messages().text("alarm.unanswered", unit.id(),
                        wording.span(Duration.between(unit.since(), picture.now())))));
            }
        }
    }

    private void addOverdue(Picture picture, List<AlarmRow> next) {
        Instant from = picture.now().minus(FRESH);
        List<CaseLine> fresh = picture.cases().stream()
                .takeWhile(line -> line.urgency() == Urgency.OVERDUE)
                .takeWhile(line -> line.times().dueAt().isAfter(from))
                .filter(line -> line.units().isEmpty())
                .toList();
        fresh.stream().limit(NAMED).forEach(line -> next.add(new AlarmRow(2, "overdue", line.id(),
                wording.messages().text("alarm.overdue", line.category(),
                        wording.span(Duration.between(line.times().dueAt(), picture.now()))))));
        if (fresh.size() > NAMED) {
            next.add(new AlarmRow(2, "overdue", fresh.get(NAMED).id(),
                    wording.messages().text("alarm.overdue.more", fresh.size() - NAMED)));
        }
    }
}
