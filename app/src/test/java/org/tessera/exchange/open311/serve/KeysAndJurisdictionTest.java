package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeysAndJurisdictionTest {

    @Test
    void keysAndJurisdictionAreAskedFor(@TempDir Path folder) throws IOException, InterruptedException {
        try (ServedWorkspace served = new ServedWorkspace(folder, "east", Set.of("k1", "k2"), ServeLimits.USUAL)) {
            String[] report = {"jurisdiction_id", "east", "service_code", "LIGHT", "address_string", "x", "api_key", ""};
            assertEquals(403, served.post("/requests.json", report).statusCode());
            report[7] = "k";
            assertEquals(403, served.post("/requests.json", report).statusCode());
            report[7] = "k2";
            assertEquals(200, served.post("/requests.json", report).statusCode());
            assertEquals(1, served.taken());
            assertEquals(400, served.get("/services.json").statusCode());
            assertEquals(404, served.get("/services.json?jurisdiction_id=west").statusCode());
            assertEquals(401, served.get("/requests.json?jurisdiction_id=west").statusCode());
            assertEquals(200, served.get("/requests.json?jurisdiction_id=east").statusCode());
            assertEquals(200, served.get("/health").statusCode());
        }
    }

    @Test
    void oneClientCannotAskWithoutEnd(@TempDir Path folder) throws IOException, InterruptedException {
        ServeLimits few = new ServeLimits(1000, 2000, ServeLimits.USUAL.exchange(), 20, 1, 5, ServeLimits.USUAL.stop());
        try (ServedWorkspace served = new ServedWorkspace(folder, "", Set.of(), few)) {
            int refused = 0;
            for (int i = 0; i < 40; i++) {
                var answer = served.get("/health");
                if (answer.statusCode() == 429) {
                    refused++;
                    assertTrue(answer.body().contains("429") && answer.headers().firstValue("Retry-After").isPresent(), answer.body());
                }
            }
            assertTrue(refused > 0);
        }
    }
}
