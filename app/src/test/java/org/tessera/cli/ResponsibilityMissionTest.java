package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows of the mission table, as far as responsibility lists answer them, through the commands alone. */
class ResponsibilityMissionTest {

    private static final String HEADER = "category,name,kind,class,subclass,matter,tier,area,lead,lead_tier,assisting,filing,limit,"
            + "limit_unit,closing,basis,from,until\n";
    private static final List<String> FIELDS = List.of(HEADER.strip().split(","));

    @TempDir
    private Path folder;

    /** Row 8, categories: 1,000 valid rows are accepted, every violation of a single rule is refused with its field named. */
    @Test
    void row8ValidCategoriesAreAcceptedAndEachBrokenRuleNamesItsField() throws IOException {
        StringBuilder valid = new StringBuilder(HEADER);
        String[] tiers = {"district", "township", "社区", "网格"};
        String[] clocks = {"urgent hours", "工作时", "working days", "自然日"};
        for (int i = 0; i < 1_000; i++) {
            valid.append(String.format("%04d,Category %d,%s,Class,Sub,%s,%s,,Lead %d,district,A;B,when,%d,%s,done,law,2026-0%d-01,%n", i, i,
                    i % 2 == 0 ? "part" : "事件", i % 3 == 0 ? "basic" : "", tiers[i % 4], i % 7, 1 + i % 30, clocks[i / 4 % 4],
                    1 + i % 9));
        }
        CommandRun accepted = load("responsibilities", valid.toString());
        assertEquals(ExitCode.DONE, accepted.exit(), accepted.err());
        assertEquals(1_000, accepted.json().path("accepted").asInt());

        Map<String, List<String>> broken = new LinkedHashMap<>();
        broken.put("category", List.of("", "x".repeat(151), "\"two\nlines\""));
        broken.put("kind", List.of("thing"));
        broken.put("matter", List.of("other", "基本收回"));
        broken.put("tier", List.of("province", "省"));
        broken.put("area", List.of("y".repeat(151)));
        broken.put("lead", List.of("z".repeat(151)));
        broken.put("lead_tier", List.of("province"));
        broken.put("assisting", List.of("ok;" + "z".repeat(151)));
        broken.put("limit", List.of("0", "-1", "3.5", "soon", "99999", "2 hours", "3 天", "1 fortnight"));
        broken.put("from", List.of("2026-02-30", "tomorrow", "0001-01-01", "01/02/2026"));
        broken.put("until", List.of("2025-12-31", "31.31.2026"));
        broken.forEach((field, values) -> values.forEach(value -> refused(field, value)));
    }

    private void refused(String field, String value) {
        List<String> row = new ArrayList<>(List.of("C", "N", "part", "", "", "", "district", "", "L", "district", "", "", "3",
                "working days", "", "", "2026-01-01", ""));
        row.set(FIELDS.indexOf(field), value);
        CommandRun run;
        try {
            run = load("responsibilities", HEADER + String.join(",", row) + "\n", "--dry-run");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertEquals(ExitCode.REFUSED, run.exit(), field + " " + value);
        assertEquals(List.of(field), run.json().path("problems").findValuesAsText("field"), value);
        assertEquals(1, run.json().path("problems").path(0).path("row").asInt());
    }

    /** Row 22: nine seeded faults are found nine of nine, and no other. */
    @Test
    void row22NineSeededFaultsAreFoundAndNoOther() throws IOException {
        district();
        StringBuilder list = new StringBuilder("category,matter,tier,area,lead,lead_tier\n");
        for (int i = 1; i <= 20; i++) {
            list.append("S").append(i).append(",basic,township,K1,Office 1,township\nS").append(i).append(",basic,township,K2,Office 2,\n");
        }
        list.append("""
                V1,basic,township,K1,Office 1,
                V2,basic,township,K1,,
                V2,basic,township,K2,Office 2,
                V3,assisting,township,,Office 1,
                D1,,district,,Bureau A,district
                D1,,district,,Bureau B,
                D2,,township,,Office 1,
                D2,,township,G21,Office 2,
                D3,,district,,Bureau A、Bureau B,
                R1,reclaimed,township,,Office 1,
                R1,reclaimed,district,,Bureau A,
                R2,reclaimed,district,,Office 1,township
                R3,reclaimed,community,K1,Committee,
                R3,reclaimed,district,,Bureau A,
                """);
        assertEquals(ExitCode.DONE, load("responsibilities", list.toString()).exit());

        CommandRun run = check();
        Set<String> found = new TreeSet<>();
        run.json().path("findings").forEach(each -> found.add(each.path("kind").asText() + " " + each.path("category").asText()));
        assertEquals(Set.of("vacant V1", "vacant V2", "vacant V3", "contested D1", "contested D2", "contested D3", "reclaimed R1",
                "reclaimed R2", "reclaimed R3"), found);
        assertEquals(9, run.json().path("findings").size());
        assertEquals(29, run.json().path("categories").asInt());
        assertEquals(23, run.json().path("clear").asInt(), "six are not led by one: the clarity rate is 23 / 29");
    }

    /** Row 37, lists: a new version is found on later days only. */
    @Test
    void row37ANewVersionAffectsLaterDatesOnly() throws IOException {
        district();
        load("responsibilities", "category,tier,lead,from\nC,township,Office 1,2026-01-01\n");
        String before = withoutMillis(check("--date", "2026-06-30"));
        load("responsibilities", "category,tier,area,lead,from\nC,township,K1,Office 1,2026-07-01\n");

        assertEquals(before, withoutMillis(check("--date", "2026-06-30")));
        assertEquals(List.of("vacant"), check("--date", "2026-07-01").json().path("findings").findValuesAsText("kind"));
        assertEquals(0, check("--date", "2025-12-31").json().path("categories").asInt(), "nothing held yet");
    }

    private static String withoutMillis(CommandRun run) {
        return run.out().replaceAll("\"millis\":\\d+", "");
    }

    /** Row 38, duty: objects that several departments inspected within seven days are listed with a proposal to merge the visits. */
    @Test
    void row38ObjectsInspectedBySeveralDepartmentsInAWeekAreListedWithAMergeProposal() throws IOException {
        district();
        Path visits = Files.writeString(folder.resolve("visits.csv"), """
                检查对象,检查部门,检查日期,地点
                甲饭店,市场监管局,2026-03-02,G11
                甲饭店,消防救援大队,2026-03-05,G11
                甲饭店,卫生健康局,2026-03-11,G11
                乙工厂,应急管理局,2026-03-02,G21
                乙工厂,生态环境局,2026-03-10,G21
                丙超市,市场监管局,2026-03-02,G22
                丙超市,市场监管局,2026-03-03,G22
                丁网吧,公安局,2026-04-01,
                丁网吧,文旅局,2026-04-01,
                """);
        JsonNode answer = check("--inspections", visits).json();

        assertEquals(2, answer.path("counts").path("repeated").asInt(), answer.toString());
        JsonNode restaurant = answer.path("findings").path(1);
        assertEquals("甲饭店", restaurant.path("object").asText());
        assertEquals("G11", restaurant.path("grids").path(0).asText());
        assertEquals(3, restaurant.path("departments").size());
        assertEquals(1, restaurant.path("proposal").size(), "one joint visit moves nobody by more than a week");
        assertEquals("2026-03-09", restaurant.path("proposal").path(0).path("date").asText());
        assertEquals(3, restaurant.path("proposal").path(0).path("replaces").size());
        assertEquals("丁网吧", answer.path("findings").path(0).path("object").asText());
        assertTrue(restaurant.path("sentence").asText().contains("one joint visit on 2026-03-09 would do"));
    }

    /** Two townships' worth of two communities with two grids each, everybody manned. */
    private void district() throws IOException {
        StringBuilder grids = new StringBuilder("id,parent,wkt\n");
        for (int k = 1; k <= 2; k++) {
            for (int g = 1; g <= 2; g++) {
                int x = 2 * k + g;
                grids.append(String.format("G%d%d,K%d,\"POLYGON ((%d 0, %d 0, %d 1, %d 1, %d 0))\"%n", k, g, k, x, x + 1, x + 1, x, x));
            }
        }
        load("grids", grids.toString());
        load("staff", "id,area\nM1,K1\nM2,G21\nM3,G22\n");
    }

    private CommandRun check(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--workspace", folder.resolve("workspace"), "check", "--duty", "--json"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private CommandRun load(String kind, String text, Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--workspace", folder.resolve("workspace"), "import", "--as", kind, "--json",
                Files.writeString(folder.resolve(kind + ".csv"), text)));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }
}
