package org.tessera.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenchCommandTest {

    @Test
    void jsonIsOneObjectWithTheKeysOfTheContract() {
        CommandRun run = CommandRun.of("bench", "--quick", "--json", "hit-100k");

        assertEquals(ExitCode.DONE, run.exit(), run.err());
        JsonNode answer = run.json();
        assertEquals(2, answer.get("results").size());
        for (JsonNode result : answer.get("results")) {
            assertTrue(result.get("name").asText().startsWith("hit-100k/"));
            assertEquals("ms", result.get("unit").asText());
            assertEquals(result.get("value").asDouble() / result.get("peer").asDouble(), result.get("ratio").asDouble(), 0.01);
            assertTrue(result.get("input").asText().contains("polygons"));
        }
        assertTrue(answer.at("/machine/cores").asInt() > 0);
        assertTrue(answer.get("skipped").isArray());
        assertTrue(run.err().contains("load average"), run.err());
    }

    @Test
    void textSaysThatQuickFiguresMeanNothing() {
        CommandRun run = CommandRun.of("bench", "--quick", "hit-100k/limit");

        assertEquals(ExitCode.DONE, run.exit(), run.err());
        assertTrue(run.out().contains("hit-100k/limit") && run.out().contains("mean nothing"), run.out());
    }

    @Test
    void unknownNameIsBadUsage() {
        CommandRun run = CommandRun.of("bench", "walk-1080p/empty");

        assertEquals(ExitCode.UNUSABLE, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("no benchmark is called walk-1080p/empty"), run.err());
        assertEquals(1, run.err().strip().lines().count(), run.err());
    }
}
