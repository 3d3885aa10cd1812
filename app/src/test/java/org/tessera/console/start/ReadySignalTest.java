package org.tessera.console.start;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadySignalTest {

    @Test
    void lineIsJsonWithWallAndProcessorTimeOfTheProcess() throws IOException {
        ProcessHandle.Info me = ProcessHandle.current().info();
        Instant start = me.startInstant().orElseThrow();

        JsonNode line = new ObjectMapper().readTree(ReadySignal.line(me, start.plusMillis(1234)));

        assertEquals("map", line.get("ready").asText());
        assertEquals(1234, line.get("wallMillis").asLong());
        assertTrue(line.get("cpuMillis").asLong() > 0, line::toString);
    }
}
