package org.tessera.exchange.write;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.UnwritableOutput;

/**
 * A GeoJSON file with some geometries exchanged and some features left out; every other byte stays, so that attributes keep their type,
 * order and spelling, and coordinates that nobody changed are the same to the last digit. The whole file is in memory.
 */
public final class GeoJsonPatch {

    /** Where a feature starts and ends, and each geometry member in it. */
    private record Place(int start, int end, List<int[]> geometries) {
    }

    private final byte[] bytes;
    private final List<Place> places = new ArrayList<>();

    private GeoJsonPatch(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a file that is to be patched. Blocking.
     *
     * @param file {@code .geojson} or {@code .json}, also with {@code .gz}
     * @return nothing when the file is another format, is not a collection of features in UTF-8, or is too large for this
     * @throws IOException when it cannot be read or is not JSON
     */
    public static Optional<GeoJsonPatch> of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(geojson|json)(\\.gz)?") || Files.size(file) > Integer.MAX_VALUE / 8) {
            return Optional.empty();
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(Integer.MAX_VALUE - 16);
            GeoJsonPatch patch = new GeoJsonPatch(bytes);
            patch.findFeatures();
            return patch.places.isEmpty() ? Optional.empty() : Optional.of(patch);
        }
    }

    private void findFeatures() throws IOException {
        JsonFactory json = JsonFactory.builder().streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();
        try (JsonParser parser = json.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || parser.currentTokenLocation().getByteOffset() < 0) {
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean features = parser.currentName().equals("features");
                if (parser.nextToken() == JsonToken.START_ARRAY && features) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        feature(parser);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void feature(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        List<int[]> geometries = new ArrayList<>(1);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean geometry = parser.currentName().equals("geometry");
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (geometry) {
                    geometries.add(new int[] {from, (int) parser.currentLocation().getByteOffset()});
                }
            }
        } else {
            parser.skipChildren();
        }
        places.add(new Place(start, (int) parser.currentLocation().getByteOffset(), geometries));
    }

    /**
     * Writes the patched file whole or not at all. Blocking.
     *
     * @param out     where to; may be the file itself
     * @param shapes  by row (1 is the first feature) the geometry that takes the place of the old one, in the CRS of the file
     * @param dropped rows that are left out
     * @throws UnwritableOutput when the place cannot be written to
     */
    public void write(Path out, Map<Long, Geometry> shapes, Set<Long> dropped) {
        WholeFile.write(out, draft -> {
            try (OutputStream stream = Files.newOutputStream(draft)) {
                stream.write(bytes, 0, places.getFirst().start);
                boolean first = true;
                for (int i = 0; i < places.size(); i++) {
                    if (!dropped.contains(i + 1L)) {
                        if (!first) {
                            int before = places.get(i - 1).end;
                            stream.write(bytes, before, places.get(i).start - before);
                        }
                        feature(stream, places.get(i), shapes.get(i + 1L));
                        first = false;
                    }
                }
                stream.write(bytes, places.getLast().end, bytes.length - places.getLast().end);
            }
            return places.size();
        });
    }

    private void feature(OutputStream stream, Place place, Geometry shape) throws IOException {
        int from = place.start;
        if (shape != null) {
            byte[] text = text(shape);
            for (int[] geometry : place.geometries) {
                stream.write(bytes, from, geometry[0] - from);
                stream.write(text);
                from = geometry[1];
            }
        }
        stream.write(bytes, from, place.end - from);
    }

    private static byte[] text(Geometry shape) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new GeoJsonShapes(json, false).write(shape);
        }
        return text.toByteArray();
    }
}
