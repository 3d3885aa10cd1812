package org.tessera.console.alarms;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.situation.ConsoleView;
import org.tessera.sensing.Sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AlarmsViewModelTest {

    private final Desktop desktop = new Desktop();
    private final AlarmsViewModel alarms = new AlarmsViewModel(desktop.situation, desktop.wording);

    @Test
    void manyOverdueCasesAreNamedThreeTimesAndThenCounted() {
        desktop.show(IntStream.range(1, 9).mapToObj(n -> SmallTown.caseFile("C" + n, "Light", Duration.ofMinutes(-n), -71)).toList(),
                List.of(), List.of());
        assertEquals(List.of("C1", "C2", "C3", "C4"), alarms.rows().stream().map(AlarmRow::target).toList());
        assertEquals("5 more overdue since yesterday", alarms.rows().getLast().text());
    }

    @Test
    void whatIsOverdueForLongIsNoAlarm() {
        desktop.show(List.of(SmallTown.caseFile("C1", "Light", Duration.ofDays(-3), -71)), List.of(), List.of());
        assertEquals(List.of(), alarms.rows());
    }

    @Test
    void silentSensorsAreOneQuietLine() {
        Sensor gauge = new Sensor("S1", "Gauge", "river-gauge", null, "gage_height [ft]", "");
        desktop.show(List.of(), List.of(), List.of(gauge));
        assertEquals("1 sensors: no data", alarms.rows().getFirst().text());
    }

    @Test
    void aCoverageAlarmLeadsToThePlanningView() {
        alarms.coverageFindingsProperty().set(2);
        alarms.open(alarms.rows().getFirst());
        assertEquals(ConsoleView.PLANNING, desktop.situation.viewProperty().get());
    }
}
