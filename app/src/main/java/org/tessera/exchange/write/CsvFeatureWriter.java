package org.tessera.exchange.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.locationtech.jts.geom.Geometry;

/** CSV (RFC 4180, UTF-8). Shapes go to a last column {@code wkt}, unless the values have a column of that name. */
final class CsvFeatureWriter {

    private CsvFeatureWriter() {
    }

    static void write(OutputStream stream, List<OutFeature> features) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        features.forEach(feature -> columns.addAll(feature.values().keySet()));
        boolean shapes = !columns.contains("wkt") && features.stream().anyMatch(f -> f.geometry() != null);
        try (CsvWriter out = CsvWriter.builder().build(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            List<String> line = new ArrayList<>(columns);
            if (shapes) {
                line.add("wkt");
            }
            out.writeRecord(line);
            for (OutFeature feature : features) {
                line.clear();
                columns.forEach(column -> line.add(text(feature.values().get(column))));
                if (shapes) {
                    line.add(wkt(feature.geometry()));
                }
                out.writeRecord(line);
            }
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> String.join(" ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private static String wkt(Geometry shape) {
        return shape == null || shape.isEmpty() ? "" : shape.toText();
    }
}
