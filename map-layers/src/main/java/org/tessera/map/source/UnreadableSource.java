package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Path;

/** A file of pictures that cannot be opened; one line names the file and what is wrong with it. */
public final class UnreadableSource extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableSource(Path file, String what, Throwable cause) {
        super(file.getFileName() + ": " + cut(what), cause);
    }

    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
