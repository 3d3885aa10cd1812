package org.tessera.map.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TileMatrixSetTest {

    @Test
    void tiandituMatricesHaveTheNumbersOfTheDomainNotes() {
        TileMatrixSet w = Tianditu.W.matrixSet();
        TileMatrixSet c = Tianditu.C.matrixSet();
        assertEquals(18, w.matrices().size());
        assertEquals(18, c.matrices().size());
        TileMatrix w1 = w.matrices().getFirst();
        TileMatrix c1 = c.matrices().getFirst();
        assertEquals("1", w1.id());
        assertEquals("1", c1.id());
        assertEquals(78_271.517, w1.cellWidth(), 1e-3);
        assertEquals(0.59716, w.matrices().getLast().cellWidth(), 1e-5);
        assertEquals(0.703125, c1.cellWidth(), 0);
        assertEquals(5.3644e-6, c.matrices().getLast().cellWidth(), 1e-10);
        assertEquals(2, w1.matrixWidth());
        assertEquals(2, w1.matrixHeight());
        assertEquals(2, c1.matrixWidth());
        assertEquals(1, c1.matrixHeight());
        // The printed scale denominator means 96 dpi: at OGC's 0.28 mm it would be 5.83 % off.
        assertEquals(w1.cellWidth(), 2.958293554545656E8 * 0.0254 / 96, 1e-3);
        assertEquals(1.0583, 2.958293554545656E8 * 0.00028 / w1.cellWidth(), 1e-4);
        assertEquals(256 * 2 * w1.cellWidth(), 2 * WebMercator.LIMIT, 1e-6);
    }

    @Test
    void tiandituAddressesNameLayerSetHostAndKey() {
        UrlTemplate tiles = Tianditu.W.tiles("vec", "s3cret");
        String url = tiles.url(Tianditu.W.matrixSet().matrices().get(11), 3427, 1674);
        assertTrue(url.startsWith("https://t" + (3427 + 1674) % 8 + ".tianditu.gov.cn/vec_w/wmts?"), url);
        assertTrue(url.contains("TILEMATRIXSET=w&") && url.contains("TILEMATRIX=12&TILEROW=1674&TILECOL=3427&tk=s3cret"), url);
        assertFalse(tiles.toString().contains("s3cret"));
        assertThrows(IllegalArgumentException.class, () -> Tianditu.C.tiles("vec_c", "k"));
    }

    @Test
    void googleMapsCompatibleHasTheRegisteredNumbers() {
        TileMatrixSet set = TileMatrixSet.googleMapsCompatible(256, 0, 18);
        // OGC 07-057r7, table E.4: scale denominator 559082264.0287178 at level 0.
        assertEquals(559_082_264.0287178 * 0.00028, set.matrices().getFirst().cellWidth(), 1e-6);
        assertEquals(1L << 18, set.matrices().getLast().matrixHeight());
        assertEquals(set.matrices().get(3).cellWidth() / 2, TileMatrixSet.googleMapsCompatible(512, 0, 3).matrices().get(3).cellWidth());
        assertEquals(5, set.nearest(set.matrices().get(5).cellWidth() * 1.3));
        assertEquals(0, set.nearest(1e9));
        assertEquals(18, set.nearest(1e-9));
    }

    @Test
    void tmsCountsRowsFromTheBottom() {
        TileMatrix level3 = TileMatrixSet.googleMapsCompatible(256, 0, 3).matrices().getLast();
        assertEquals("http://h/3/2/6.png", UrlTemplate.of("http://h/{z}/{x}/{-y}.png").url(level3, 2, 1));
        assertEquals("http://h/3/2/1@2x.png", UrlTemplate.of("http://h/{z}/{x}/{y}@2x.png").url(level3, 2, 1));
    }

    @Test
    void hostsAreSharedOutAndAlwaysTheSameForATile() {
        TileMatrix level = TileMatrixSet.googleMapsCompatible(256, 0, 9).matrices().getLast();
        UrlTemplate template = UrlTemplate.of("https://{s}.tile.example/{z}/{x}/{y}.png").withHosts(java.util.List.of("n1", "n2"));
        assertEquals("https://n1.tile.example/9/1/1.png", template.url(level, 1, 1));
        assertEquals("https://n2.tile.example/9/2/1.png", template.url(level, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd?{x}{y}", "http://h/{z}/{x}.png", "https://h/{z}/{x}/{y}/{evil}", "{z}{x}{y}",
        "javascript:{x}{y}"})
    void addressesThatAreNoneAreRefused(String template) {
        assertThrows(IllegalArgumentException.class, () -> UrlTemplate.of(template));
    }

    @Test
    void secretsAreNeverShown() {
        assertFalse(UrlTemplate.of("https://me:pw1234@h/{z}/{x}/{y}?token=abcdef&size=1").toString().contains("pw1234"));
        assertFalse(UrlTemplate.of("https://h/{z}/{x}/{y}?a=1&TK=abcdef#x").toString().contains("abcdef"));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> UrlTemplate.of("https://h/{z}/{x}?apikey=abcdef"));
        assertFalse(refused.getMessage().contains("abcdef"));
    }
}
