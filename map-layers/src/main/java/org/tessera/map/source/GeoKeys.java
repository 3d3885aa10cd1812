package org.tessera.map.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/** The key directory of a GeoTIFF (OGC 19-008r4): which CRS it names, and what its coordinates point at. */
final class GeoKeys {

    private static final int RASTER_TYPE = 1025;
    private static final int PIXEL_IS_POINT = 2;
    private static final int GEOGRAPHIC = 2048;
    private static final int PROJECTED = 3072;
    private static final int USER_DEFINED = 32_767;
    private static final int PROJECTED_CITATION = 3073;
    private static final String ESRI = "ESRI PE String =";

    private final Map<Integer, Integer> codes = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    GeoKeys(TiffTags tags) {
        double[] directory = tags.numbers().getOrDefault(TiffTags.GEO_KEYS, new double[0]);
        String all = tags.texts().getOrDefault(TiffTags.GEO_TEXTS, "");
        for (int i = 4; i + 3 < directory.length; i += 4) {
            int key = (int) directory[i];
            int where = (int) directory[i + 1];
            int count = (int) directory[i + 2];
            int value = (int) directory[i + 3];
            if (where == 0) {
                codes.put(key, value);
            } else if (where == TiffTags.GEO_TEXTS && value <= all.length()) {
                String text = all.substring(value, Math.min(all.length(), value + count));
                texts.put(key, text.replace("|", "").strip());
            }
        }
    }

    /** Whether coordinates point at the middles of pixels. */
    boolean pixelIsPoint() {
        return codes.getOrDefault(RASTER_TYPE, 1) == PIXEL_IS_POINT;
    }

    /** The CRS. */
    NamedCrs crs() throws IOException {
        int code = codes.getOrDefault(PROJECTED, codes.getOrDefault(GEOGRAPHIC, 0));
        String citation = texts.getOrDefault(PROJECTED_CITATION, "");
        try {
            if (code == USER_DEFINED && citation.startsWith(ESRI)) {
                return CrsCatalog.decode(citation.substring(ESRI.length()).strip());
            }
            if (code > 0 && code < USER_DEFINED) {
                return CrsCatalog.epsg(code);
            }
        } catch (UnknownCrs e) {
            throw new IOException(e.getMessage(), e);
        }
        throw new IOException(code == 0 ? "it names no CRS; name one" : "its CRS has no EPSG code; name one");
    }
}
