package org.tessera.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code --report} of the commands that have one. */
class ReportOptionTest {

    private static final String A = """
            id,wkt
            A,"POLYGON ((0 0, 0.0101 0, 0.0101 0.01, 0 0.01, 0 0))"
            B,"POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0))"
            """;
    private static final String B = A.replace("0.0101", "0.005").replace("\n\n", "\n");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void eachCommandWritesOneAndItsAnswerStaysTheSame() throws IOException {
        Path a = file("a.csv", A);
        Path b = file("b.csv", B);
        for (String ending : List.of(".pdf", ".xlsx")) {
            CommandRun check = CommandRun.of("check", a, "--crs", "EPSG:4326", "--report", folder.resolve("c" + ending), "--lang", "zh",
                    "--json");
            assertEquals(ExitCode.FINDINGS, check.exit(), check.err());
            assertEquals(1, check.json().path("counts").path("overlap").asInt());
            CommandRun repair = CommandRun.of("repair", a, "--crs", "EPSG:4326", "--out", folder.resolve("r.geojson"), "--report",
                    folder.resolve("r" + ending));
            assertEquals(ExitCode.DONE, repair.exit(), repair.err());
            CommandRun diff = CommandRun.of("diff", a, b, "--crs", "EPSG:4326", "--report", folder.resolve("d" + ending), "--lang", "zh");
            assertEquals(ExitCode.FINDINGS, diff.exit(), diff.err());
            for (String name : List.of("c", "r", "d")) {
                String magic = new String(Files.readAllBytes(folder.resolve(name + ending)), 0, 2, StandardCharsets.US_ASCII);
                assertEquals(ending.equals(".pdf") ? "%P" : "PK", magic);
            }
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedInOneLineBeforeAnythingIsDone() throws IOException {
        Path a = file("a.csv", A);
        List<Path> bad = List.of(folder.resolve("none/x.pdf"), folder.resolve("x.docx"), folder);
        for (Path report : bad) {
            for (CommandRun run : List.of(CommandRun.of("check", a, "--report", report, "--out", folder.resolve("o.geojson")),
                    CommandRun.of("repair", a, "--report", report, "--out", folder.resolve("o.geojson")),
                    CommandRun.of("diff", a, a, "--report", report))) {
                assertEquals(ExitCode.UNUSABLE, run.exit());
                assertEquals(1, run.err().lines().count(), run.err());
                assertTrue(run.err().contains(report.toString()), run.err());
            }
        }
        assertEquals(ExitCode.UNUSABLE, CommandRun.of("check", a, "--report", folder.resolve("x.pdf"), "--lang", "fr").exit());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(a), left.toList());
        }
    }
}
