package org.tessera.exchange.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.write.WholeFile;
import org.tessera.map.engine.PrintProgress;

/**
 * Writes reports as PDF or XLSX, those without maps also as DOCX, by the file's ending. The file appears whole or not at all.
 * Blocking, on any thread that is not JavaFX's; needs no screen.
 */
public final class ReportFile {

    private interface Format {
        int write(Report report, OutputStream out, PrintProgress progress) throws IOException, InterruptedException;
    }

    private ReportFile() {
    }

    /**
     * Says at once whether a file of this name could be written.
     *
     * @throws UnwritableOutput when the ending is unknown, the folder is missing or closed, or the name is a folder's
     */
    public static void requireWritable(Path file) {
        requireWritable(file, true);
    }

    /**
     * The same for a report that is known to have maps, or none.
     *
     * @throws UnwritableOutput as above
     */
    public static void requireWritable(Path file, boolean maps) {
        format(file, maps);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnwritableOutput(file + ": cannot be written: the directory " + folder + " does not exist", null);
        }
        if (!Files.isWritable(folder)) {
            throw new UnwritableOutput(file + ": cannot be written: the directory does not allow it", null);
        }
        if (Files.isDirectory(file)) {
            throw new UnwritableOutput(file + ": is a directory; expected the name of a file", null);
        }
    }

    /**
     * Writes a report; a file of that name is replaced.
     *
     * @param progress told the share that is done, and asked whether to go on
     * @return pages of a PDF, sheets of a workbook; a document has the pages of the PDF, for every reader breaks it anew
     * @throws UnwritableOutput      when it cannot be written; nothing has changed then
     * @throws CancellationException when the progress said so or the thread was interrupted; nothing has changed then
     */
    public static int write(Path file, Report report, PrintProgress progress) {
        boolean maps = report.overview() != null;
        requireWritable(file, maps);
        Format format = format(file, maps);
        return WholeFile.write(file, draft -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                return format.write(report, out, progress);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The report was cancelled");
            }
        });
    }

    private static Format format(Path file, boolean maps) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return PdfReport::write;
        }
        if (name.endsWith(".xlsx")) {
            return XlsxReport::write;
        }
        if (name.endsWith(".docx") && !maps) {
            return (report, out, progress) -> DocxReport.write(report, out, PdfReport.pages(report), progress);
        }
        throw new UnwritableOutput(file + ": a report is written as .pdf" + (maps ? " or .xlsx" : ", .xlsx or .docx"), null);
    }
}
