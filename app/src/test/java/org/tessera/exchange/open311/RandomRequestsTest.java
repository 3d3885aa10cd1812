package org.tessera.exchange.open311;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever a request says, both forms bring it back: Chinese, what XML has signs of its own for, line ends, astral characters. */
class RandomRequestsTest {

    private static final String ODD = "<>&\"'\\]]>\r\n\t井盖破损，𠮷野家 é /*{}[]:0";

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, ODD.codePointCount(0, ODD.length()) - 1).list().ofMinSize(1).ofMaxSize(30)
                        .map(picks -> picks.stream().map(pick -> Character.toString(ODD.codePoints().toArray()[pick]))
                                .reduce("", String::concat)),
                Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMinLength(1).ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(20))
                .map(text -> WireText.sendable(text).strip()).map(text -> text.isEmpty() ? null : text).injectNull(0.1);
    }

    private static Arbitrary<OffsetDateTime> time() {
        return Combinators.combine(Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L), Arbitraries.integers().between(-12, 14))
                .as((second, hours) -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).atOffset(ZoneOffset.ofHours(hours)))
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<ServiceRequest> requests() {
        Arbitrary<List<String>> texts = text().list().ofSize(11);
        Arbitrary<List<OffsetDateTime>> times = time().list().ofSize(3);
        Arbitrary<Double> degrees = Arbitraries.doubles().between(-180, 180).ofScale(9).injectNull(0.2);
        return Combinators.combine(texts, times, degrees, degrees, Arbitraries.of(RequestStatus.class), Arbitraries.integers())
                .as((text, at, lat, lon, status, id) -> new ServiceRequest("N" + id, status, text.get(0), text.get(1), text.get(2),
                        text.get(3), text.get(4), text.get(5), at.get(0), at.get(1), at.get(2), text.get(6), text.get(7), text.get(8),
                        lat, lon, text.get(9)));
    }

    @Property(tries = 1000)
    void comeBackTheSame(@ForAll("requests") ServiceRequest one, @ForAll("requests") ServiceRequest other) {
        List<ServiceRequest> both = List.of(one, other);
        for (WireForm form : WireForm.values()) {
            assertEquals(both, GeoReport.REQUESTS.read(GeoReport.REQUESTS.write(both, form), form));
        }
    }

    /** No bytes whatever bring anything but a document or a plain refusal. */
    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll String text) {
        for (WireForm form : WireForm.values()) {
            try {
                GeoReport.REQUESTS.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), form);
            } catch (MalformedDocument refused) {
                assertEquals(refused.getMessage(), refused.getMessage().replaceAll("\\p{Cntrl}", " "));
            }
        }
    }
}
