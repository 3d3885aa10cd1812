package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DutyCheckCommandTest {

    private static final String GRIDS = """
            id,parent,wkt
            A,K1,"POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0))"
            B,K2,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallDistrict() throws IOException {
        load("grids", GRIDS);
        load("staff", "id,area,until\nM1,K1,\nM2,B,2026-03-31\n");
        load("responsibilities", """
                category,tier,area,lead,from
                C1,township,,Office,
                C1,township,B,Office,2026-05-01
                """);
    }

    @Test
    void aSoundDayHasNoFindings() {
        CommandRun run = check("--date", "2026-03-31");
        assertEquals(ExitCode.DONE, run.exit(), run.out() + run.err());
        assertEquals(1, run.json().path("clear").asInt());
        assertEquals(2, run.json().path("grids").asInt());
        assertEquals("2026-03-31", run.json().path("date").asText());
    }

    @Test
    void theDayDecidesWhichListAndWhichRosterHolds() {
        CommandRun april = check("--date", "2026-04-01");
        assertEquals(ExitCode.FINDINGS, april.exit());
        assertEquals(List.of("unmanned"), april.json().path("findings").findValuesAsText("kind"));
        assertEquals("B", april.json().path("findings").path(0).path("grids").path(0).asText());

        JsonNode may = check("--date", "2026-05-01").json();
        assertEquals(1, may.path("counts").path("vacant").asInt());
        JsonNode vacant = may.path("findings").path(0);
        assertEquals("C1", vacant.path("category").asText());
        assertEquals("township", vacant.path("tier").asText());
        assertEquals("high", vacant.path("severity").asText());
        assertEquals("A", vacant.path("grids").path(0).asText());
    }

    @Test
    void inspectionsAreReadAndBadRowsNamed() throws IOException {
        Path visits = Files.writeString(folder.resolve("visits.csv"), """
                object,department,date,place
                Shop 1,Fire,2026-03-02,A
                Shop 1,Health,2026-03-09,A
                Shop 2,Health,2026-02-30,A
                Shop 3,,2026-03-01,A
                """);
        CommandRun run = check("--date", "2026-03-02", "--inspections", visits);

        assertEquals(ExitCode.REFUSED, run.exit());
        assertEquals(List.of("date", "department"), run.json().path("problems").findValuesAsText("field"));
        JsonNode finding = run.json().path("findings").path(0);
        assertEquals("repeated", finding.path("kind").asText());
        assertEquals("Shop 1", finding.path("object").asText());
        assertEquals("A", finding.path("grids").path(0).asText());
        assertEquals("2026-03-09", finding.path("proposal").path(0).path("date").asText());
        assertEquals(0, check("--date", "2026-03-02", "--inspections", visits, "--within", "6").json().path("findings").size());
    }

    @Test
    void spaceAndDutyAreOneList() throws IOException {
        Path overlapping = Files.writeString(folder.resolve("plan.csv"), GRIDS.replace("((0.01 0,", "((0.009 0,")
                .replace("0.01 0.01, 0.01 0))", "0.009 0.01, 0.009 0))"));
        CommandRun run = check(overlapping, "--date", "2026-05-01");

        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertEquals(List.of("overlap", "vacant", "unmanned"), run.json().path("findings").findValuesAsText("kind"));
        assertEquals(1, run.json().path("counts").path("overlap").asInt());
        assertEquals(1, run.json().path("counts").path("unmanned").asInt());
        run.json().path("findings").forEach(finding -> {
            assertTrue(finding.path("grids").isArray() && !finding.path("severity").asText().isEmpty());
            assertTrue(finding.path("sentence").asText().endsWith("."));
        });
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() {
        assertEquals("2026-04-01，社区 K2（1 个网格）没有网格员。",
                check("--date", "2026-04-01", "--lang", "zh").json().path("findings").path(0).path("sentence").asText());
        assertEquals("No member looks after community K2 (1 grid) on 2026-04-01.",
                check("--date", "2026-04-01").json().path("findings").path(0).path("sentence").asText());
    }

    @Test
    void badUsageIsOneLine() throws IOException {
        for (CommandRun run : List.of(CommandRun.of("check"), CommandRun.of("check", "--date", "2026-01-01"),
                check("--date", "yesterday"), check("--within", "-1"), check("--inspections", folder.resolve("none.csv")),
                check("--inspections", Files.writeString(folder.resolve("odd.csv"), "a,b\n1,2\n")),
                check("--out", folder.resolve("out.geojson")),
                CommandRun.of("--workspace", folder.resolve("empty"), "check", "--duty"))) {
            assertEquals(ExitCode.UNUSABLE, run.exit(), run.out());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    private CommandRun check(Object... more) {
        Object[] arguments = new Object[5 + more.length];
        System.arraycopy(new Object[] {"--workspace", folder.resolve("workspace"), "check", "--duty", "--json"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private void load(String kind, String text) throws IOException {
        CommandRun run = CommandRun.of("--workspace", folder.resolve("workspace"), "import", "--as", kind,
                Files.writeString(folder.resolve(kind + ".csv"), text));
        assertEquals(ExitCode.DONE, run.exit(), run.err());
    }
}
