package org.tessera.exchange.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;

/**
 * Writes features as GeoJSON ({@code .geojson}, {@code .json}) or as CSV with a WKT column. The file appears whole or not at all,
 * as {@link WholeFile} says. Blocking, stateless.
 */
public final class FeatureFile {

    private interface Format {
        void write(OutputStream out, List<OutFeature> features) throws IOException;
    }

    private FeatureFile() {
    }

    /**
     * Says at once whether a file of this name could be written.
     *
     * @throws UnreadableInput when the extension is unknown or the folder is missing
     */
    public static void requireWritable(Path file) {
        format(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw fault(file, "cannot be written: its folder does not exist");
        }
        if (Files.isDirectory(file)) {
            throw fault(file, "cannot be written: it is a directory");
        }
    }

    /**
     * @throws UnreadableInput  when {@link #requireWritable} says no
     * @throws org.tessera.exchange.UnwritableOutput when writing fails; nothing is left behind
     */
    public static void write(Path file, List<OutFeature> features) {
        requireWritable(file);
        Format format = format(file);
        WholeFile.write(file, draft -> {
            try (OutputStream out = Files.newOutputStream(draft)) {
                format.write(out, features);
            }
            return features.size();
        });
    }

    private static Format format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            return GeoJsonWriter::write;
        }
        if (name.endsWith(".csv")) {
            return CsvFeatureWriter::write;
        }
        throw fault(file, "has an unknown format; expected .geojson, .json or .csv");
    }

    private static UnreadableInput fault(Path file, String message) {
        return new UnreadableInput(new Problem(String.valueOf(file.getFileName()), 0, "", "", message));
    }
}
