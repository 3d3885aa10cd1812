package org.tessera.exchange.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;

/**
 * Writes features as GeoJSON ({@code .geojson}, {@code .json}) or as CSV with a WKT column. A file is written beside its place and
 * then moved there, so nobody ever sees half of it. Blocking, stateless.
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
            throw fault(file, "cannot be written: its folder does not exist", null);
        }
        if (Files.isDirectory(file)) {
            throw fault(file, "cannot be written: it is a directory", null);
        }
    }

    /**
     * @throws UnreadableInput when the file cannot be written, with one line saying why; nothing is left behind
     */
    public static void write(Path file, List<OutFeature> features) {
        requireWritable(file);
        Format format = format(file);
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".part");
            try {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    format.write(out, features);
                }
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException e) {
            throw fault(file, "cannot be written: its folder does not exist", e);
        } catch (IOException e) {
            throw fault(file, "cannot be written: " + e.getMessage(), e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Format format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            return GeoJsonWriter::write;
        }
        if (name.endsWith(".csv")) {
            return CsvFeatureWriter::write;
        }
        throw fault(file, "has an unknown format; expected .geojson, .json or .csv", null);
    }

    private static UnreadableInput fault(Path file, String message, Throwable cause) {
        return new UnreadableInput(new Problem(String.valueOf(file.getFileName()), 0, "", "", message), cause);
    }
}
