package org.tessera.map.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintProgress;

/**
 * Writes sheets to files: PNG or PDF by the file's ending. The file appears whole or not at all. Blocking, on any thread that is not
 * JavaFX's; needs no screen.
 */
public final class SheetExporter {

    private SheetExporter() {
    }

    /**
     * What a file would be written as.
     *
     * @throws IllegalArgumentException when it ends neither on .png nor on .pdf
     */
    public static Format format(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return Format.PNG;
        }
        if (name.endsWith(".pdf")) {
            return Format.PDF;
        }
        throw new IllegalArgumentException("A map is written as .png or .pdf, not " + file);
    }

    /** Kinds of files. */
    public enum Format { PNG, PDF }

    /**
     * Writes a sheet.
     *
     * @param time     of the picture, for the file's own records
     * @param replace  whether a file that is there already may be lost
     * @param progress told the share that is done, and asked whether to go on
     * @throws FileAlreadyExistsException                  when it is there and may not be replaced
     * @throws java.util.concurrent.CancellationException when the progress said so; nothing is left behind then
     */
    public static void write(MapSheet sheet, Path file, Instant time, boolean replace, PrintProgress progress)
            throws IOException, InterruptedException {
        Format format = format(file);
        Path target = file.toAbsolutePath();
        if (!replace && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        // Not createTempFile, whose files only their owner may read.
        String name = "." + target.getFileName() + "." + Long.toHexString(System.nanoTime());
        Path whole = target.resolveSibling(name + ".part");
        try {
            write(sheet, format, whole, time, progress);
            move(whole, target);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void write(MapSheet sheet, Format format, Path whole, Instant time, PrintProgress progress)
            throws IOException, InterruptedException {
        try (MapPrinter printer = new MapPrinter(Math.max(1, Runtime.getRuntime().availableProcessors()));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole, StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE), 1 << 16)) {
            if (format == Format.PNG) {
                png(sheet, out, time, printer, progress);
            } else {
                try (PdfBook book = new PdfBook(printer, sheet.words().title(), sheet.words().attribution(), time)) {
                    book.sheet(sheet, List.of(), progress);
                    book.save(out);
                }
            }
        }
    }

    /**
     * Writes a sheet as a PNG into a stream, which stays open.
     *
     * @throws java.util.concurrent.CancellationException when the progress said so
     */
    public static void png(MapSheet sheet, OutputStream out, Instant time, MapPrinter printer, PrintProgress progress)
            throws IOException, InterruptedException {
        new PngSheet(sheet, new SheetLayout(sheet)).write(out, time, printer, progress);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
