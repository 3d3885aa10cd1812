package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.exchange.open311.GeoReport;
import org.tessera.exchange.open311.RequestReceipt;
import org.tessera.exchange.open311.RequestStatus;
import org.tessera.exchange.open311.ServiceRequest;
import org.tessera.exchange.open311.WireError;
import org.tessera.exchange.open311.WireForm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An ordinary HTTP client files, reads and lists. */
class GeoReportServerTest {

    @TempDir
    private Path folder;

    private ServedWorkspace served;

    @BeforeEach
    void serve() throws IOException {
        served = new ServedWorkspace(folder, "", Set.of(), ServeLimits.USUAL);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static <T> List<T> read(GeoReport<T> kind, HttpResponse<String> response, WireForm form) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(form.contentType().replace(" ", ""), response.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        return kind.read(response.body().getBytes(StandardCharsets.UTF_8), form);
    }

    private String file(String words) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/requests.json", "service_code", ServedWorkspace.MANHOLE, "lat", "0.5", "long", "1.5",
                "description", words, "first_name", "Li", "last_name", "Xiaoming", "phone", "13812345678", "email", "lxm@example.org",
                "address_string", "幸福路 1 号", "attribute[DEPTH]", "2 < 3");
        return read(GeoReport.RECEIPTS, answer, WireForm.JSON).getFirst().id();
    }

    @Test
    void whatIsFiledIsACaseAndCanBeReadAndListed() throws IOException, InterruptedException {
        String id = file("井盖 <破损> & 下陷, call 13987654321, Li Xiaoming");
        CaseFile file = served.workspace().cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow();
        assertEquals("G2", file.place().gridId());
        assertEquals(ServedWorkspace.MANHOLE, file.subject().category());
        assertEquals("13812345678", file.progress().reports().getFirst().reporter().phone());
        assertEquals("2 < 3", file.attributes().get("DEPTH"));
        assertTrue(served.workspace().journal().verify().intact());
        for (WireForm form : WireForm.values()) {
            for (String path : List.of("/requests/" + id, "/request/" + id, "/open311/v2/requests/" + id)) {
                HttpResponse<String> answer = served.get(path + "." + form.suffix());
                ServiceRequest request = read(GeoReport.REQUESTS, answer, form).getFirst();
                assertEquals(RequestStatus.OPEN, request.status());
                assertEquals("井盖 <破损> & 下陷, call [number], [name]", request.words());
                assertEquals("Manhole cover <broken>", request.service());
                assertEquals(0.5, request.lat());
                assertEquals(1.5, request.lon());
                assertEquals("+08:00", request.requested().getOffset().getId());
                for (String secret : List.of("138", "139", "Xiaoming", "example.org", "DEPTH")) {
                    assertFalse(answer.body().contains(secret), secret + " in " + answer.body());
                }
            }
            assertEquals(List.of(id), read(GeoReport.REQUESTS, served.get("/requests." + form.suffix()), form).stream()
                    .map(ServiceRequest::id).toList());
            assertEquals(new RequestReceipt(id, id, null, null),
                    read(GeoReport.RECEIPTS, served.get("/tokens/" + id + "." + form.suffix()), form).getFirst());
        }
    }

    @Test
    void anAddressAloneIsAPlaceWithoutAGrid() throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/requests.json", "service_code", "LIGHT", "address_string", "幸福路 2 号");
        String id = read(GeoReport.RECEIPTS, answer, WireForm.JSON).getFirst().id();
        CaseFile file = served.workspace().cases().find(Scope.WHOLE_DISTRICT, id).orElseThrow();
        assertEquals(PlaceQuality.MISSING, file.place().quality());
        assertEquals("幸福路 2 号", file.place().address());
        assertNull(file.place().gridId());
        assertEquals("幸福路 2 号", read(GeoReport.REQUESTS, served.get("/requests/" + id + ".json"), WireForm.JSON).getFirst().address());
    }

    @Test
    void servicesAreTheCategoriesInForce() throws IOException, InterruptedException {
        for (WireForm form : WireForm.values()) {
            assertEquals(Set.of(ServedWorkspace.MANHOLE, "LIGHT"), Set.copyOf(read(GeoReport.SERVICES,
                    served.get("/services." + form.suffix() + "?jurisdiction_id=any"), form).stream().map(each -> each.code()).toList()));
            assertEquals(ServedWorkspace.MANHOLE, read(GeoReport.DEFINITION,
                    served.get("/services/" + ServedWorkspace.escaped(ServedWorkspace.MANHOLE) + "." + form.suffix()), form)
                    .getFirst().code());
        }
        assertEquals(404, served.get("/services/none.json").statusCode());
        assertTrue(served.get("/health").body().contains("\"up\""));
    }

    @Test
    void listsAreNarrowed() throws IOException, InterruptedException {
        String first = file("one");
        String second = file("two");
        String old = "C1";
        assertEquals(List.of(old, second), ids("service_request_id=" + old + "," + second + "&status=closed"));
        assertEquals(2, ids("").size(), "without dates, the 90 days up to the newest");
        assertEquals(4, ids("start_date=2015-05-01T00:00:00Z").size());
        assertEquals(4, ids("end_date=2015-06-02T00:00:00%2B08:00").size());
        assertEquals(0, ids("start_date=2015-06-01T11:00:01Z&end_date=2015-06-30T00:00:00Z").size());
        assertEquals(1, ids("start_date=2015-06-01T11:00:00Z&end_date=2015-06-01T11:00:00Z&page=2&page_size=3").size());
        assertEquals(Set.of(first, second), Set.copyOf(ids("service_code=LIGHT," + ServedWorkspace.escaped(ServedWorkspace.MANHOLE))));
        assertEquals(0, ids("service_code=LIGHT").size());
        assertEquals(0, ids("status=closed").size());
        assertEquals(2, ids("status=open,closed").size());
        String future = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        assertEquals(0, ids("start_date=" + future).size());
    }

    private List<String> ids(String query) throws IOException, InterruptedException {
        return read(GeoReport.REQUESTS, served.get("/requests.json?" + query), WireForm.JSON).stream().map(ServiceRequest::id).toList();
    }

    private static void assertRefused(int status, HttpResponse<String> answer, WireForm form, String... words) {
        assertEquals(status, answer.statusCode(), answer.body());
        List<WireError> errors = GeoReport.ERRORS.read(answer.body().getBytes(StandardCharsets.UTF_8), form);
        assertTrue(errors.stream().allMatch(error -> error.code() == status));
        for (String word : words) {
            assertTrue(errors.stream().anyMatch(error -> error.description().contains(word)), word + " not in " + errors);
        }
    }

    @Test
    void badRequestsGetErrorDocumentsInTheFormAskedFor() throws IOException, InterruptedException {
        for (WireForm form : WireForm.values()) {
            String end = "." + form.suffix();
            assertRefused(400, served.post("/requests" + end, "description", "x", "lat", "91"), form, "service_code", "lat", "together");
            assertRefused(400, served.post("/requests" + end, "service_code", "LIGHT"), form, "no place");
            assertRefused(400, served.post("/requests" + end, "service_code", "none", "address_string", "x"), form, "service_code");
            assertRefused(400, served.post("/requests" + end, "service_code", "LIGHT", "address_string", "x", "description",
                    "x".repeat(4001)), form, "4000");
            assertRefused(400, served.post("/requests" + end, "service_code", "LIGHT", "address_string", "x", "email", "a\u0007b"), form,
                    "email");
            assertRefused(400, served.post("/requests" + end, "service_code", "LIGHT", "address_string", "𠀀".repeat(300)), form,
                    "address_string", "500");
            assertRefused(400, served.post("/requests" + end, "service_code", "LIGHT", "address_string", "x", "attribute[DEPTH]",
                    "a\u0007b"), form, "attribute[DEPTH]");
            assertRefused(400, served.get("/requests" + end + "?start_date=yesterday"), form, "start_date");
            assertRefused(400, served.get("/requests" + end + "?start_date=2015-01-01&end_date=2015-06-01"), form, "90 days");
            assertRefused(400, served.get("/requests" + end + "?status=lost"), form, "status");
            assertRefused(400, served.get("/requests" + end + "?page_size=1001"), form, "page_size");
            assertRefused(404, served.get("/requests/none" + end), form, "service_request_id");
            assertRefused(404, served.get("/tokens/none" + end), form, "token");
            assertRefused(404, served.get("/nothing" + end), form, "services");
            assertRefused(405, served.post("/services" + end, "a", "b"), form, "GET");
            assertRefused(415, served.postAs("/requests" + end, "application/json", "{}"), form, "x-www-form-urlencoded");
            assertRefused(413, served.post("/requests" + end, "description", "x".repeat(70_000)), form, "larger");
            // Still being sent when the answer is known: the client gets it all the same.
            assertRefused(413, served.post("/requests" + end, "description", "x".repeat(900_000)), form, "larger");
        }
        assertEquals(0, served.taken());
    }

    @Test
    void pagesOfABrowserCannotReachIn() throws IOException, InterruptedException {
        HttpRequest.Builder posted = HttpRequest.newBuilder(URI.create(served.url() + "/requests.json"))
                .header("Origin", "https://elsewhere.example").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("service_code=LIGHT&address_string=x"));
        assertRefused(403, served.send(posted), WireForm.JSON, "api_key");
        String bent = new RawSocket(served.port()).talk(
                "GET /requests.json HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");
        assertTrue(bent.startsWith("HTTP/1.1 403"), bent);
        assertEquals(0, served.taken());
    }
}
