package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.tessera.exchange.UnwritableOutput;

/** A file that appears whole or not at all: written beside its place under another name, made durable, then moved there. */
public final class WholeFile {

    private WholeFile() {
    }

    /**
     * Writes a file. Blocking.
     *
     * @param file    where it shall be; what is there is replaced
     * @param content writes to the path it is given
     * @return what the content returned
     * @throws UnwritableOutput when the place cannot be written to; then nothing has changed there
     */
    public static <T> T write(Path file, Content<T> content) {
        Path target = file.toAbsolutePath().normalize();
        if (target.getFileName() == null || Files.isDirectory(target)) {
            throw new UnwritableOutput(file + ": is a directory; expected the name of a file", null);
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new UnwritableOutput(file + ": cannot be written: the directory " + target.getParent() + " does not exist", null);
        }
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            T result = content.writeTo(part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (AccessDeniedException | NoSuchFileException e) {
            throw new UnwritableOutput(file + ": cannot be written: the directory does not allow it", e);
        } catch (IOException e) {
            throw new UnwritableOutput(file + ": cannot be written: " + e.getMessage(), e);
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The write itself failed for the same reason, and that is what is told.
            part.toFile().deleteOnExit();
        }
    }

    /**
     * Writes what the file shall hold.
     *
     * @param <T> what there is to say about it
     */
    public interface Content<T> {
        T writeTo(Path file) throws IOException;
    }
}
