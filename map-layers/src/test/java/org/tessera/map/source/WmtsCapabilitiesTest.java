package org.tessera.map.source;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WmtsCapabilitiesTest {

    private static String document(String crs, String denominator, String corner, String resource) {
        return """
                <?xml version="1.0"?>
                <Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
                    xmlns:xlink="http://www.w3.org/1999/xlink">
                  <ows:ServiceIdentification><ows:Title>Maps</ows:Title></ows:ServiceIdentification>
                  <ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP>
                    <ows:Get xlink:href="https://maps.example/wmts?"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
                  <Contents>
                    <Layer><ows:Title>Streets</ows:Title><ows:Abstract>All</ows:Abstract><ows:Identifier>st reets</ows:Identifier>
                      <Style><ows:Title>x</ows:Title><ows:Identifier>night</ows:Identifier></Style>
                      <Style isDefault="true"><ows:Identifier>day</ows:Identifier></Style>
                      <Format>image/jpeg</Format><Format>image/png</Format>
                      <TileMatrixSetLink><TileMatrixSet>m</TileMatrixSet></TileMatrixSetLink>%s</Layer>
                    <TileMatrixSet><ows:Identifier>m</ows:Identifier><ows:SupportedCRS>%s</ows:SupportedCRS>
                      <TileMatrix><ows:Identifier>1</ows:Identifier><ScaleDenominator>%s</ScaleDenominator>
                        <TopLeftCorner>%s</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>
                        <MatrixWidth>2</MatrixWidth><MatrixHeight>2</MatrixHeight></TileMatrix></TileMatrixSet>
                  </Contents>
                </Capabilities>""".formatted(resource, crs, denominator, corner);
    }

    private static WmtsCapabilities read(String xml) {
        return WmtsCapabilities.read(xml.getBytes(StandardCharsets.UTF_8), "https://from.example/wmts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "urn:ogc:def:crs:EPSG::3857 | 2.795411320143589E8 | -20037508.3427892 20037508.3427892 | 78271.517 | -20037508.34",
        "urn:ogc:def:crs:EPSG:6.18:3:3857 | 2.795411320143589E8 | -2.003750834E7 2.0037508E7 | 78271.517 | -20037508.34",
        "urn:ogc:def:crs:EPSG::900913 | 2.958293554545656E8 | 20037508.3427892 -20037508.3427892 | 78271.517 | -20037508.34",
        "urn:ogc:def:crs:EPSG::4490 | 2.958293554545656E8 | 90.0 -180.0 | 0.703125 | -180",
        "urn:ogc:def:crs:EPSG::4326 | 2.795411320143589E8 | 90.0 -180.0 | 0.703125 | -180",
        "urn:ogc:def:crs:OGC:1.3:CRS84 | 2.795411320143589E8 | -180.0 90.0 | 0.703125 | -180",
        "urn:ogc:def:crs:EPSG::4326 | 2.795411320143589E8 | -180.0 90.0 | 0.703125 | -180",
        "urn:ogc:def:crs:EPSG::4549 | 1000 | 3500000 400000 | 0.28 | 400000"
    })
    void denominatorsAndCornersMeanWhatTheirSetMeans(String crs, String denominator, String corner, double cell, double x) {
        TileMatrix matrix = read(document(crs.strip(), denominator.strip(), corner.strip(), "")).layers().getFirst().set()
                .matrices().getFirst();
        assertEquals(cell, matrix.cellWidth(), cell * 1e-6);
        assertEquals(x, matrix.originX(), 1);
        assertTrue(matrix.originY() > 0);
    }

    @Test
    void requestsAreBuiltByKeysOrByTemplate() {
        WmtsLayer byKeys = read(document("EPSG:3857", "2.795411320143589E8", "-20037508.34 20037508.34", "")).layer("st reets")
                .orElseThrow();
        String url = byKeys.tiles().url(byKeys.set().matrices().getFirst(), 1, 0);
        assertEquals("https://maps.example/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=st+reets&STYLE=day"
                + "&FORMAT=image%2Fpng&TILEMATRIXSET=m&TILEMATRIX=1&TILEROW=0&TILECOL=1", url);
        WmtsLayer byTemplate = read(document("EPSG:3857", "2.795411320143589E8", "-20037508.34 20037508.34",
                "<ResourceURL format=\"image/png\" resourceType=\"tile\" template=\"https://r.example/{Style}/{TileMatrixSet}/"
                        + "{TileMatrix}/{TileRow}/{TileCol}.png\"/>")).layers().getFirst();
        assertEquals("https://r.example/day/m/1/0/1.png", byTemplate.tiles().url(byTemplate.set().matrices().getFirst(), 1, 0));
        assertEquals("Streets", byTemplate.title());
        assertEquals(-WebMercator.LIMIT, byTemplate.set().matrices().getFirst().originX(), 1);
    }

    @Test
    void nothingOutsideTheDocumentIsRead() {
        String evil = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + document("EPSG:3857", "1", "0 0", "").substring(22).replace("Maps", "&f;");
        assertThrows(IllegalArgumentException.class, () -> read(evil));
        String lol = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + document("EPSG:3857", "1", "0 0", "").substring(22).replace("Maps", "&b;");
        assertThrows(IllegalArgumentException.class, () -> read(lol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "<Capabilities>", "no xml at all", "<Capabilities/><x/>"})
    void whatIsNoCapabilitiesIsRefusedInOneLine(String xml) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> read(xml));
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void depthAndNumbersAreBounded() {
        assertThrows(IllegalArgumentException.class, () -> read("<Capabilities>" + "<a>".repeat(100_000)));
        assertThrows(IllegalArgumentException.class, () -> read(document("EPSG:3857", "-5", "0 0", "")));
        assertThrows(IllegalArgumentException.class, () -> read(document("EPSG:3857", "NaN", "0 0", "")));
        assertThrows(IllegalArgumentException.class, () -> read(document("EPSG:3857", "many", "0 0", "")));
        assertThrows(IllegalArgumentException.class, () -> read(document("EPSG:3857", "1", "0", "")));
        assertFalse(read(document("EPSG:999999", "1", "0 0", "")).layer("st reets").isPresent());
    }
}
