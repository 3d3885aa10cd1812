package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Calendar, list and cases come in; deadlines follow from the first two; the indicators go out. */
class KpiExportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        load("calendar", "日期,类型,名称\n2026-05-01,节假日,劳动节\n2026-05-04,节假日,劳动节\n2026-05-05,节假日,劳动节\n2026-05-09,补班,\n", 4);
        load("responsibilities", """
                category,matter,tier,lead,lead_tier,limit,filing,from
                lamp,basic,district,Lighting,district,1 working day,,
                cover,basic,district,Roads,district,2 urgent hours,missing,
                cover,basic,district,Roads,district,4 working hours,cracked,
                """, 3);
        load("cases", """
                id,opened,due,closed,title,category,department
                1,2026-04-30T16:00:00,,2026-05-06T15:59:00,dark,lamp,Lighting
                2,2026-04-30T16:00:00,,2026-05-06T16:01:00,dark,lamp,Lighting
                3,2026-05-08T17:30:00,,,dark,lamp,Lighting
                4,2026-05-08T17:30:00,2026-05-08T18:00:00,,loose,cover,Roads
                5,2026-05-08T17:30:00,,,loose,cover,Roads
                """, 5);
    }

    private void load(String kind, String csv, int rows) throws IOException {
        Path file = Files.writeString(folder.resolve(kind + ".csv"), csv);
        CommandRun run = CommandRun.of("import", "--as", kind, "--workspace", folder.resolve("w"), "--json", file);
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        assertEquals(rows, run.json().path("accepted").asInt());
        assertEquals(rows, CommandRun.of("import", "--as", kind, "--workspace", folder.resolve("w"), "--json", file).json()
                .path("unchanged").asInt(), "again changes nothing");
    }

    @Test
    void aDeadlineFollowsFromListAndCalendarUnlessTheSourceHasOneOrTheListLeavesItOpen() {
        try (Workspace workspace = EmbeddedWorkspace.open(folder.resolve("w"), AccessMode.READ)) {
            assertEquals(Instant.parse("2026-05-06T08:00:00Z"), file(workspace, "1").times().dueAt(), "16:00 after the holidays");
            assertEquals("1 WORK_DAY", file(workspace, "1").attributes().get(DeadlineRule.LIMIT));
            assertEquals(Instant.parse("2026-05-09T09:30:00Z"), file(workspace, "3").times().dueAt(), "Saturday is worked");
            assertEquals(Instant.parse("2026-05-08T10:00:00Z"), file(workspace, "4").times().dueAt());
            assertFalse(file(workspace, "4").attributes().containsKey(DeadlineRule.LIMIT));
            assertEquals(null, file(workspace, "5").times().dueAt(), "two limits: only who knows the case can choose");
            assertTrue(workspace.journal().verify().intact());
        }
    }

    private static CaseFile file(Workspace workspace, String id) {
        return workspace.cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow();
    }

    @Test
    void theIndicatorsOfAPeriodStandByTierAndUnit() throws IOException {
        Path out = folder.resolve("kpi.json");
        CommandRun run = CommandRun.of("export", "--as", "kpi", "--period", "2026-05", "--workspace", folder.resolve("w"), "--out", out,
                "--json");
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        JsonNode indicators = new ObjectMapper().readTree(out.toFile()).path("indicators");
        assertEquals(run.json().path("written").asInt(), indicators.size());
        JsonNode lighting = figure(indicators, "按期结案率", "department", "Lighting");
        assertEquals(1, lighting.path("numerator").asInt());
        assertEquals(3, lighting.path("denominator").asInt());
        assertEquals(33.33, lighting.path("value").asDouble());
        assertEquals("2026-05", lighting.path("period").asText());
        assertEquals(4, figure(indicators, "按期结案率", "district", "").path("denominator").asInt());
        assertTrue(figure(indicators, "按时立案率", "district", "").path("value").isNumber());
        assertEquals(ExitCode.UNUSABLE, CommandRun.of("export", "--as", "kpi", "--period", "May", "--workspace", folder.resolve("w"),
                "--out", out).exit());
    }

    private static JsonNode figure(JsonNode indicators, String name, String tier, String unit) {
        return StreamSupport.stream(indicators.spliterator(), false).filter(each -> each.path("name").asText().equals(name)
                && each.path("tier").asText().equals(tier) && each.path("unit").asText().equals(unit)).findFirst().orElseThrow();
    }
}
