package org.tessera.exchange.open311;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The specification's own examples, where they lie beside the project: their licence is not stated, so they are not in it. */
class SpecificationExamplesTest {

    private static final Path FOLDER = folder();

    private static final Map<String, GeoReport<?>> KINDS = new TreeMap<>(Map.of(
            "errors", GeoReport.ERRORS, "request_from_token", GeoReport.RECEIPTS, "service_definition", GeoReport.DEFINITION,
            "service_list", GeoReport.SERVICES, "service_request", GeoReport.REQUESTS, "service_request_post", GeoReport.RECEIPTS,
            "service_requests", GeoReport.REQUESTS));

    /** Beside the project, or beside a folder that it stands in. */
    private static Path folder() {
        Path place = Path.of("").toAbsolutePath().normalize();
        Path shared = Path.of("shared", "data", "open311");
        for (int up = 0; up < 4 && place.getParent() != null && !Files.isDirectory(place.resolve(shared)); up++) {
            place = place.getParent();
        }
        return place.resolve(shared);
    }

    static List<String> examples() {
        return List.copyOf(KINDS.keySet());
    }

    private static byte[] example(String name, WireForm form) throws IOException {
        Path file = FOLDER.resolve("georeport_v2_" + name + "." + form.suffix());
        assumeTrue(Files.exists(file), "SKIPPED: the examples of GeoReport v2 are not at " + FOLDER);
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothFormsSayTheSameAndComeBackTheSame(String name) throws IOException {
        roundTrip(name, KINDS.get(name));
    }

    private static <T> void roundTrip(String name, GeoReport<T> kind) throws IOException {
        List<T> json = kind.read(example(name, WireForm.JSON), WireForm.JSON);
        List<T> xml = kind.read(example(name, WireForm.XML), WireForm.XML);
        assertTrue(!json.isEmpty());
        assertEquals(xml, json);
        for (WireForm form : WireForm.values()) {
            byte[] written = kind.write(json, form);
            assertEquals(json, kind.read(written, form), new String(written, StandardCharsets.UTF_8));
        }
    }

    @Test
    void codesKeepTheirZeros() throws IOException {
        assertEquals(List.of("001", "002", "003"),
                GeoReport.SERVICES.read(example("service_list", WireForm.JSON), WireForm.JSON).stream().map(Service::code).toList());
    }

    /** Every field that the OpenAPI description defines for what we send is among the fields that we send. */
    @Test
    void namesAreThoseOfTheOpenApiDescription() throws IOException {
        Path file = FOLDER.resolve("georeport_v2-1.openapi.yaml");
        assumeTrue(Files.exists(file), "SKIPPED: the OpenAPI description of GeoReport v2 is not at " + FOLDER);
        Map<String, java.util.Set<String>> defined = properties(Files.readAllLines(file));
        Service service = new Service("1", "a", "b", false, ServiceType.REALTIME, "c", "d");
        ServiceAttribute attribute = new ServiceAttribute(true, "1", AttributeType.STRING, true, "a", 1, "b",
                List.of(new AttributeValue("k", "n")));
        ServiceRequest request = new ServiceRequest("1", RequestStatus.OPEN, null, null, "2", null, null, null, null, null, null, null,
                null, null, null, null, null);
        assertEquals(defined.get("Service"), service.fields().keySet());
        assertEquals(defined.get("ServiceAttribute"), attribute.fields().keySet());
        assertEquals(defined.get("AttributeValue"), attribute.values().getFirst().fields().keySet());
        assertEquals(defined.get("ServiceDefinition"), new ServiceDefinition("1", List.of(attribute)).fields().keySet());
        assertEquals(defined.get("Request"), request.fields().keySet());
        assertEquals(defined.get("TokenResponse"), new RequestReceipt("1", "2", null, null).fields().keySet());
        assertTrue(defined.get("RequestResponse").containsAll(new RequestReceipt("1", null, "n", "a").fields().keySet()));
    }

    private static Map<String, java.util.Set<String>> properties(List<String> lines) {
        Map<String, java.util.Set<String>> found = new TreeMap<>();
        String section = "";
        String name = "";
        for (String line : lines) {
            if (line.matches("\\S.*:.*")) {
                section = line;
            } else if (section.startsWith("definitions") && line.matches("  \\w+:")) {
                name = line.strip().replace(":", "");
            } else if (section.startsWith("definitions") && line.matches("      \\w+:")) {
                found.computeIfAbsent(name, _ -> new java.util.HashSet<>()).add(line.strip().replace(":", ""));
            }
        }
        return found;
    }
}
