package org.tessera.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Collects the files that make one shapefile, from beside the .shp or out of a zip. */
final class ShapefileFiles {

    private static final int MAX_ENTRIES = 64;

    private ShapefileFiles() {
    }

    static ShapefileParts of(Path file, InputLimits limits) throws IOException {
        boolean zipped = extension(file.toString()).equals("zip");
        Map<String, byte[]> found = zipped ? unzipped(file, limits) : beside(file, limits);
        if (!found.containsKey("shp")) {
            throw new ZipException("holds no .shp");
        }
        if (!found.containsKey("dbf")) {
            throw new ZipException("holds no .dbf, or is cut off before it");
        }
        return new ShapefileParts(found.get("shp"), found.get("dbf"), found.get("prj"), found.get("cpg"));
    }

    private static Map<String, byte[]> beside(Path shp, InputLimits limits) throws IOException {
        String stem = stem(shp.getFileName().toString());
        Map<String, byte[]> found = new HashMap<>();
        long total = 0;
        Path folder = shp.toAbsolutePath().getParent();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder)) {
            for (Path sibling : siblings) {
                String name = sibling.getFileName().toString();
                if (stem(name).equals(stem) && wanted(extension(name)) && Files.isRegularFile(sibling)) {
                    total += Files.size(sibling);
                    if (total > limits.maxBytes()) {
                        throw new BoundedStream.TooLarge("is larger than " + (limits.maxBytes() >> 20) + " MiB");
                    }
                    found.put(extension(name), Files.readAllBytes(sibling));
                }
            }
        }
        if (!found.containsKey("dbf")) {
            throw new NoSuchFileException(stem + ".dbf");
        }
        return found;
    }

    private static Map<String, byte[]> unzipped(Path zip, InputLimits limits) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        try (InputStream raw = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(raw);
                BoundedStream bounded = new BoundedStream(entries, limits.maxBytes() / 4)) {
            int count = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++count > MAX_ENTRIES) {
                    throw new ZipException("holds more than " + MAX_ENTRIES + " files");
                }
                String kind = extension(entry.getName());
                if (!entry.isDirectory() && wanted(kind)) {
                    if (found.put(kind, bounded.readAllBytes()) != null) {
                        throw new ZipException("holds more than one shapefile");
                    }
                }
            }
        }
        return found;
    }

    private static boolean wanted(String extension) {
        return switch (extension) {
            case "shp", "dbf", "prj", "cpg" -> true;
            default -> false;
        };
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
