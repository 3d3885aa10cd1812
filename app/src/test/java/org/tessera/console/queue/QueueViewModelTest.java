package org.tessera.console.queue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.Urgency;
import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.i18n.Language;
import org.tessera.console.situation.CaseLine;
import org.tessera.dispatch.UnitState;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QueueViewModelTest {

    private final Desktop desktop = new Desktop();
    private final QueueViewModel queue = new QueueViewModel(desktop.situation, desktop.wording);

    @BeforeEach
    void showThreeCases() {
        desktop.show(List.of(SmallTown.caseFile("1001", "Rodent Activity", Duration.ofMinutes(-5), -71),
                SmallTown.caseFile("1002", "Street Light", Duration.ofHours(2), -71), SmallTown.caseFile("1003", "Graffiti", null, -71)),
                List.of(SmallTown.unit("U-1").in(UnitState.EN_ROUTE, "1002", SmallTown.NOW)), List.of());
    }

    @Test
    void textNarrowsByNumberCategoryAndAddressWhateverTheCase() {
        queue.filterProperty().set("STREET light");
        assertEquals(List.of("1002"), ids());
        queue.filterProperty().set("1003 main");
        assertEquals(List.of("1003"), ids());
    }

    @Test
    void urgenciesCanBeHiddenAndAreStillCounted() {
        queue.show(Urgency.OVERDUE, false);
        assertEquals(List.of("1002", "1003"), ids());
        assertEquals(1, queue.countsProperty().get().get(Urgency.OVERDUE));
    }

    @Test
    void selectingARowOpensItsFile() {
        queue.select(queue.rows().get(1));
        assertEquals("1002", desktop.situation.selectedCaseProperty().get());
        assertEquals(1, queue.selectedIndex());
    }

    @Test
    void timeIsSaidInTheChosenLanguage() {
        assertEquals("5 min over", queue.timeText(queue.rows().get(0)));
        assertEquals("2 h left", queue.timeText(queue.rows().get(1)));
        desktop.messages.speak(Language.ZH);
        assertEquals("超期 5 分钟", queue.timeText(queue.rows().get(0)));
    }

    @Test
    void assignedUnitsStandWithTheirState() {
        assertEquals("U-1 En route", queue.unitsText(queue.rows().get(1)));
    }

    private List<String> ids() {
        return queue.rows().stream().map(CaseLine::id).toList();
    }
}
