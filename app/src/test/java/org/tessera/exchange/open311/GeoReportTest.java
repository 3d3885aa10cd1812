package org.tessera.exchange.open311;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GeoReportTest {

    private static <T> T only(GeoReport<T> kind, String document, WireForm form) {
        List<T> read = kind.read(document.getBytes(StandardCharsets.UTF_8), form);
        assertEquals(1, read.size());
        return read.getFirst();
    }

    @Test
    void looseJsonOfTheSpecificationIsRead() {
        String json = "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n[{\"service_request_id\":12,\"status\":\"OPEN\",\"service_code\":0065,"
                + "\"description\":\"says \\\"a:007\\\" and [0123]\",\"lat\":1.5,\"long\":-071.5,\"zipcode\":02118}]";
        ServiceRequest request = only(GeoReport.REQUESTS, json, WireForm.JSON);
        assertEquals("0065", request.code());
        assertEquals("02118", request.zipcode());
        assertEquals("says \"a:007\" and [0123]", request.words());
        assertEquals(-71.5, request.lon());
    }

    @Test
    void jsonHasNumbersWhereTheDescriptionHasNumbers() {
        ServiceRequest request = new ServiceRequest("007", RequestStatus.CLOSED, null, null, "6", null, null, null,
                OffsetDateTime.parse("2010-04-14T06:37:38-08:00"), null, null, null, null, "02118", 0.00001, -122.4651145, null);
        String json = new String(GeoReport.REQUESTS.write(List.of(request), WireForm.JSON), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"service_request_id\":\"007\""), json);
        assertTrue(json.contains("\"long\":-122.4651145"), json);
        assertTrue(json.contains("\"requested_datetime\":\"2010-04-14T06:37:38-08:00\""), json);
        assertTrue(json.contains("\"status_notes\":null"), json);
        assertEquals(request, only(GeoReport.REQUESTS, json, WireForm.JSON));
        String xml = new String(GeoReport.REQUESTS.write(List.of(request), WireForm.XML), StandardCharsets.UTF_8);
        assertTrue(xml.contains("<lat>0.00001</lat>") || xml.contains("<lat>0.000010</lat>"), xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE errors [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><errors><error><code>1</code>"
                + "<description>&a;</description></error></errors>",
        "<!DOCTYPE errors [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + "<errors><error><description>&b;</description></error></errors>",
        "<errors><error><description>&a;</description></error></errors>",
        "<errors><error>",
        "<services></services>",
        "text"})
    void hostileOrBrokenXmlIsRefused(String xml) {
        assertThrows(MalformedDocument.class, () -> GeoReport.ERRORS.read(xml.getBytes(StandardCharsets.UTF_8), WireForm.XML));
    }

    @Test
    void nestingHasAnEnd() {
        String deep = "<errors>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</errors>";
        assertThrows(MalformedDocument.class, () -> GeoReport.ERRORS.read(deep.getBytes(StandardCharsets.UTF_8), WireForm.XML));
        String brackets = "[".repeat(5000) + "]".repeat(5000);
        assertThrows(MalformedDocument.class, () -> GeoReport.ERRORS.read(brackets.getBytes(StandardCharsets.UTF_8), WireForm.JSON));
    }

    @Test
    void aFaultNamesItsPlace() {
        MalformedDocument fault = assertThrows(MalformedDocument.class, () -> GeoReport.REQUESTS.read(
                "[{\"service_request_id\":1,\"status\":\"open\"},{\"service_request_id\":2,\"status\":\"open\",\"lat\":\"north\"}]"
                        .getBytes(StandardCharsets.UTF_8), WireForm.JSON));
        assertTrue(fault.getMessage().contains("number 2") && fault.getMessage().contains("lat"), fault.getMessage());
    }

    @Test
    void timesAreReadAsServersWriteThem() {
        for (String same : List.of("2010-04-14T06:37:38-08:00", "2010-04-14T14:37:38Z", "2010-04-14T14:37:38.000Z",
                "2010-04-14T06:37:38-0800", "2010-04-14T22:37:38 08:00", "2010-04-14T14:37:38")) {
            assertEquals(OffsetDateTime.parse("2010-04-14T14:37:38Z").toInstant(), WireTime.read(same).toInstant(), same);
        }
        assertEquals(OffsetDateTime.parse("2010-04-14T00:00:00Z"), WireTime.read("2010-04-14"));
    }

    @Test
    void contactsAreTakenOut() {
        String masked = ContactMask.mask("请联系张伟 13812345678 或 zhang.wei@example.com，(617) 555-0134，身份证11010119900307123X，"
                + "2026-11-24 10:30 在3号楼，门牌 1203", "张伟");
        for (String secret : List.of("138", "example.com", "555", "1101", "张伟")) {
            assertFalse(masked.contains(secret), masked);
        }
        assertTrue(masked.contains("2026-11-24 10:30 在3号楼，门牌 1203"), masked);
    }
}
