package org.tessera.exchange.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.tessera.exchange.UnwritableOutput;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalEntry;

/** The journal as a JSON array ({@code .json}) or a JSON object a line ({@code .jsonl}); one page of entries is in memory. */
public final class JournalFile {

    private static final int PAGE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private JournalFile() {
    }

    /** Whether the extension names a form the journal can be written in. */
    public static boolean supports(Path file) {
        String name = name(file);
        return name.endsWith(".json") || name.endsWith(".jsonl");
    }

    /**
     * Writes all entries up to the head as it is now. Blocking.
     *
     * @return how many entries were written
     * @throws UnwritableOutput when the extension is unknown or the place cannot be written to
     */
    public static long write(Path file, Journal journal) {
        if (!supports(file)) {
            throw new UnwritableOutput(file + ": has an unknown format; expected .json or .jsonl", null);
        }
        boolean array = name(file).endsWith(".json");
        return WholeFile.write(file, part -> write(part, journal, array));
    }

    private static long write(Path part, Journal journal, boolean array) throws IOException {
        long head = journal.head();
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            out.write(array ? "[" : "");
            for (long after = 0; after < head; after += PAGE) {
                for (JournalEntry entry : journal.entries(after, (int) Math.min(PAGE, head - after))) {
                    out.write(!array ? "" : written == 0 ? "\n" : ",\n");
                    out.write(JSON.writeValueAsString(form(entry)));
                    out.write(array ? "" : "\n");
                    written++;
                }
            }
            out.write(array ? "\n]\n" : "");
        }
        return written;
    }

    private static Map<String, Object> form(JournalEntry entry) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("sequence", entry.sequence());
        form.put("recordedAt", String.valueOf(entry.recordedAt()));
        form.put("at", entry.at() == null ? null : entry.at().toString());
        form.put("actor", entry.actor());
        form.put("action", entry.action());
        form.put("reason", entry.reason());
        List<Map<String, String>> subjects = entry.subjects().stream().map(JournalFile::form).toList();
        form.put("subjects", subjects);
        form.put("payloadHash", entry.payloadHash());
        form.put("previousHash", entry.previousHash());
        form.put("hash", entry.hash());
        return form;
    }

    private static Map<String, String> form(EntityRef subject) {
        return Map.of("type", subject.type(), "id", subject.id());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
