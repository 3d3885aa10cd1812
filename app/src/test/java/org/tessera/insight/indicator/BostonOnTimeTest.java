package org.tessera.insight.indicator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.tessera.cases.CaseFile;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.profile.CaseConverter;
import org.tessera.exchange.profile.ProfileCatalog;
import org.tessera.exchange.read.LayerReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the city itself marked as on time, against our own reading of the rows' times. */
class BostonOnTimeTest {

    private static final Judgement WHENEVER = new Judgement(new ReportPeriod("all", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")),
            Instant.parse("2100-01-01T00:00:00Z"), Duration.ZERO);

    private enum Mark {
        ONTIME,
        OVERDUE,
        NONE
    }

    @Test
    void ourMarkIsTheCitysOnEveryRowThatHasDeadlineEndAndMark() {
        Map<Mark, Integer> marked = new EnumMap<>(Mark.class);
        int unlike = 0;
        for (int month = 1; month <= 6; month++) {
            SourceLayer layer = LayerReader.read(Path.of("..", "sample-data", "cases", "boston_311_2015-0" + month + ".csv.gz"),
                    Optional.empty());
            CaseConverter converter = new CaseConverter(ProfileCatalog.recognise("cases", layer.fields()).orElseThrow());
            for (SourceRecord row : layer.records()) {
                CaseFile file = converter.convert(layer.file(), row);
                if (file.times().dueAt() != null && file.times().closedAt() != null) {
                    String said = row.fields().getOrDefault("OnTime_Status", "");
                    Mark mark = said.isBlank() ? Mark.NONE : Mark.valueOf(said);
                    marked.merge(mark, 1, Integer::sum);
                    CaseMilestones milestones = CaseMilestones.of(file, WHENEVER.at());
                    boolean inTime = !Indicator.CLOSED_IN_TIME.of(java.util.List.of(milestones), WHENEVER).numerator().isEmpty();
                    unlike += mark != Mark.NONE && inTime != (mark == Mark.ONTIME) ? 1 : 0;
                }
            }
        }
        assertEquals(0, unlike);
        assertEquals(27_295, marked.get(Mark.ONTIME));
        assertEquals(9_962, marked.get(Mark.OVERDUE));
        assertEquals(63, marked.get(Mark.NONE));
    }
}
