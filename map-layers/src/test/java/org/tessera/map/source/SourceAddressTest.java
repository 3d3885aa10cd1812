package org.tessera.map.source;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SourceAddressTest {

    private final TileClient client = new TileClient(HttpPolicy.polite("test/1"), null, 0);

    @Test
    void aLineNamesTilesAndEverythingAboutThem() throws IOException {
        TilePyramid tiles = SourceAddress.parse("https://{s}.tile.example/{z}/{x}/{y}@2x.png?k={key}; hosts = n1, n2; title=Streets;"
                + " attribution=© A & B; size=512; levels=2-5; density=2; crs=GCJ-02").open(client, "s3cret");
        assertEquals("Streets", tiles.name());
        assertEquals("© A & B", tiles.attribution());
        assertEquals(4, tiles.matrixSet().matrices().size());
        assertEquals(512, tiles.matrixSet().matrices().getFirst().tileWidth());
        assertEquals("c", SourceAddress.parse("tianditu:img_c").open(client, "k").matrixSet().id());
    }

    @Test
    void wmtsIsAskedForItsCapabilities() throws IOException {
        byte[] xml = ("<Capabilities><Contents><Layer><Identifier>a</Identifier><Format>image/png</Format><TileMatrixSetLink>"
                + "<TileMatrixSet>m</TileMatrixSet></TileMatrixSetLink></Layer><TileMatrixSet><Identifier>m</Identifier>"
                + "<SupportedCRS>EPSG:3857</SupportedCRS><TileMatrix><Identifier>0</Identifier><ScaleDenominator>1000"
                + "</ScaleDenominator><TopLeftCorner>0 0</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
                + "<MatrixWidth>1</MatrixWidth><MatrixHeight>1</MatrixHeight></TileMatrix></TileMatrixSet></Contents></Capabilities>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (TileServer server = new TileServer(TileServer.picture(xml))) {
            String address = server.template().toString().replace("/{z}/{x}/{y}.png", "/caps.xml");
            assertEquals("a", SourceAddress.parse(address + "; layer=a").open(client, "").name());
            IOException other = assertThrows(IOException.class, () -> SourceAddress.parse(address + ";layer=b").open(client, ""));
            assertTrue(other.getMessage().contains("no layer 'b'; it has a"));
            server.usually(TileServer.status(500));
            assertThrows(IOException.class, () -> SourceAddress.parse(address + "; layer=a").open(client, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";title=x", "https://h/{z}/{x}/{y}; colour=red", "https://h/{z}/{x}/{y};size=big",
        "https://h/{z}/{x}/{y};levels=3", "https://h/{z}/{x}/{y};levels=9-3", "https://h/{z}/{x}", "tianditu:vec", "absent.mbtiles",
        "absent.tif", "file.shp", "https://h/{z}/{x}/{y}?t={key}", "https://h/{z}/{x}/{y};crs=moon"})
    void whatIsNoSourceIsRefusedInOneLine(String line) {
        Exception refused = assertThrows(Exception.class, () -> SourceAddress.parse(line).open(client, ""));
        assertTrue(refused instanceof IOException || refused instanceof IllegalArgumentException, refused.toString());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void secretsAreNotRepeated() {
        IOException refused = assertThrows(IOException.class, () -> SourceAddress.parse("ftp://h/?tk=abcdefgh").open(client, ""));
        assertFalse(refused.getMessage().contains("abcdefgh"));
    }
}
