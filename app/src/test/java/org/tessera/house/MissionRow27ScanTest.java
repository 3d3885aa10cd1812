package org.tessera.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Mission row 27: nothing in the schema, on the screen or in a record counts when people were there, ranks them by points or times how
 * long they were online. What whistles record is the arrival of a department, which is none of these and is not named like one.
 */
class MissionRow27ScanTest {

    /** Looked for with letters only, lower case, so that neither an underscore nor a capital hides one. */
    private static final List<String> ENGLISH = List.of("checkin(?!g)", "clockin", "punchin", "signin(count|streak|day|point|rate)",
            "attendance", "leaderboard", "ranking", "rankedmember", "memberrank", "staffrank",
            "points(total|earned|balance|rank)", "memberpoint", "staffpoint", "bonuspoint", "scoreboard", "onlinetime",
            "onlineminutes", "onlinehours", "onlineduration", "onlinerate", "loginstreak", "logincount", "dailylogin", "stepcount",
            "screenshotproof");
    private static final List<String> CHINESE = List.of("打卡", "签到", "考勤", "积分", "排名", "排行", "在线时长", "在线时间", "在线率",
            "登录次数", "登录天数", "日活", "步数", "截图上报");

    private static final Path MAIN = Path.of("src/main").toAbsolutePath();

    @Test
    void theSchemaCountsNobody() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : files(MAIN.resolve("resources/org/tessera/store"), ".sql")) {
            files++;
            // What is said in comments is no column.
            scan(file.getFileName().toString(), Files.readString(file).replaceAll("--[^\n]*", ""), found);
        }
        assertTrue(files >= 6, "the migrations are where they are looked for");
        assertEquals(List.of(), found);
    }

    @Test
    void theBundlesSayNothingOfIt() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : files(MAIN.resolve("resources"), ".properties")) {
            files++;
            for (String line : Files.readAllLines(file)) {
                scan(file.getFileName().toString(), line, found);
            }
        }
        assertTrue(files >= 4);
        assertEquals(List.of(), found);
    }

    @Test
    void noRecordHoldsIt() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tessera");
        TreeSet<String> names = new TreeSet<>();
        classes.stream().filter(each -> each.isRecord() || each.isEnum()).forEach(each -> {
            names.add(each.getSimpleName());
            each.getFields().forEach(field -> names.add(each.getSimpleName() + "." + field.getName()));
        });
        assertTrue(names.contains("CaseFile.subject"), "components are looked at");
        List<String> found = new ArrayList<>();
        names.forEach(name -> scan("record", name, found));
        assertEquals(List.of(), found);
    }

    @Test
    void theScanFindsWhatItLooksFor() {
        for (String bad : List.of("check_in_count INT", "CheckInCount", "online-time", "Points ranking", "member.points_total", "今日打卡",
                "积分排名", "本月签到次数", "loginStreak")) {
            List<String> found = new ArrayList<>();
            scan("made up", bad, found);
            assertFalse(found.isEmpty(), bad);
        }
        for (String good : List.of("on_site_at", "points of interest", "check the index", "whistle.arrive=到场", "Sign in",
                "point GEOMETRY")) {
            List<String> found = new ArrayList<>();
            scan("made up", good, found);
            assertEquals(List.of(), found);
        }
    }

    private static void scan(String where, String text, List<String> found) {
        // Part by part, or the end of one column and the beginning of the next would make a third.
        for (String line : text.split("[;,\n=]")) {
            String letters = line.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT);
            for (String word : ENGLISH) {
                if (Pattern.compile(word).matcher(letters).find()) {
                    found.add(where + ": " + line.strip() + " (" + word + ")");
                }
            }
            for (String word : CHINESE) {
                if (line.contains(word)) {
                    found.add(where + ": " + line.strip() + " (" + word + ")");
                }
            }
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
