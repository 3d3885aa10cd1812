package org.tessera.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Another process that answers with one JSON object a line. What else it prints is left out. */
public final class JsonLines implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final String name;
    private final Thread hook;

    private JsonLines(Process process, String name) {
        this.process = process;
        this.name = name;
        // Nobody else would end it when this process is interrupted.
        hook = Thread.ofPlatform().unstarted(process::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Starts it.
     *
     * @param name for messages
     */
    public static JsonLines start(ProcessBuilder builder, String name) {
        try {
            return new JsonLines(builder.start(), name);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(name + " cannot be started", notStarted);
        }
    }

    /** Sends a line. */
    public void send(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(name + " has ended", gone);
        }
    }

    /**
     * The next object.
     *
     * @throws IllegalStateException when it ended instead
     */
    public JsonNode next() throws InterruptedException {
        JsonNode answer = nextOrNull();
        if (answer == null) {
            throw new IllegalStateException(name + " ended without an answer, code " + process.waitFor());
        }
        return answer;
    }

    /** The next object, or null when it ended. */
    public JsonNode nextOrNull() {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("{")) {
                    return JSON.readTree(line);
                }
            }
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " answered something unreadable", broken);
        }
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** Ends it if it still runs. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        process.destroy();
    }
}
