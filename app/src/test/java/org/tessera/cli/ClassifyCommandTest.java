package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassifyCommandTest {

    @TempDir
    private Path folder;

    private Path train;
    private Path texts;

    @BeforeEach
    void write() throws IOException {
        StringBuilder rows = new StringBuilder("id,内容,部门\n");
        for (int i = 0; i < 40; i++) {
            rows.append(i).append(i % 2 == 0 ? ",路灯坏了第" + i + "天,城管\n" : ",垃圾没有清运" + i + "次,环卫\n");
        }
        train = Files.writeString(folder.resolve("train.csv"), rows);
        texts = Files.writeString(folder.resolve("texts.csv"), "内容,部门\n路灯不亮,城管\n垃圾太多,环卫\n垃圾和异味,\n");
    }

    @Test
    void itLearnsSortsSaysHowWellAndKeepsWhatItLearned() throws IOException {
        Path out = folder.resolve("out.csv");
        Path model = folder.resolve("model.json");
        CommandRun run = CommandRun.of("classify", "--train", train, texts, "--out", out, "--save-model", model, "--json");
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        JsonNode answer = run.json();
        assertEquals(3, answer.path("rows").asInt());
        assertEquals(2, answer.path("labelled").asInt());
        assertEquals(1.0, answer.path("accuracy").asDouble());
        assertEquals(1.0, answer.path("macroF1").asDouble());
        assertEquals(0.5, answer.path("baselines").path("majority").path("accuracy").asDouble());
        String sorted = Files.readString(out);
        assertTrue(sorted.contains("垃圾和异味,,环卫,"), sorted);

        CommandRun again = CommandRun.of("classify", "--model", model, "--text", "内容", texts, "--out",
                folder.resolve("again.csv"), "--json");
        assertEquals(ExitCode.DONE, again.exit(), again.err());
        assertEquals(sorted, Files.readString(folder.resolve("again.csv")));
        assertTrue(again.json().path("baselines").isEmpty());
    }

    @Test
    void whatCannotBeUsedIsNamedInOneLineAndNothingIsWritten() throws IOException {
        Path out = folder.resolve("out.csv");
        Path broken = Files.writeString(folder.resolve("model.json"), "{\"version\":1,\"labels\":[\"a\"],\"terms\":[],\"weights\":[]}");
        Path dull = Files.writeString(folder.resolve("dull.csv"), "text,label\na,x\nb,x\n");
        for (CommandRun run : new CommandRun[] {
            CommandRun.of("classify", "--model", broken, texts, "--out", out),
            CommandRun.of("classify", "--train", dull, "--text", "text", "--label", "label", texts, "--out", out),
            CommandRun.of("classify", "--train", train, "--text", "missing", texts, "--out", out),
            CommandRun.of("classify", "--train", texts, "--label", "missing", texts, "--out", out),
            CommandRun.of("classify", texts, "--out", out)}) {
            assertEquals(ExitCode.UNUSABLE, run.exit());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(Files.notExists(out));
        }
    }
}
