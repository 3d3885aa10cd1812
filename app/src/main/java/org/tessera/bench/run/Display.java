package org.tessera.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where windows are shown: a display of our own, large enough for a wall and the same on every machine, where Xvfb is installed;
 * else the one of the user; else none, and JavaFX runs headless.
 */
final class Display implements AutoCloseable {

    private static final String SCREEN = "4000x2300x24";
    private static final String NAME = "DISPLAY";

    private final Process server;
    private final String name;
    private final Thread hook;

    private Display(Process server, String name) {
        this.server = server;
        this.name = name;
        hook = server == null ? null : Thread.ofPlatform().unstarted(server::destroy);
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** Finds or starts one. */
    static Display open(Map<String, String> environment) {
        return ownServer(environment).orElseGet(() -> new Display(null, environment.getOrDefault(NAME, "")));
    }

    private static Optional<Display> ownServer(Map<String, String> environment) {
        boolean installed = Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "Xvfb")));
        if (!installed) {
            return Optional.empty();
        }
        try {
            // It chooses a free number by itself, and says which on its first file.
            Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
            String number = out.readLine();
            if (number != null && number.matches("\\d+")) {
                return Optional.of(new Display(server, ":" + number));
            }
            server.destroy();
            return Optional.empty();
        } catch (IOException notStarted) {
            return Optional.empty();
        }
    }

    /** Whether there is any. */
    boolean present() {
        return !name.isEmpty();
    }

    /** The user's environment with this display. */
    Map<String, String> in(Map<String, String> environment) {
        Map<String, String> changed = new TreeMap<>(environment);
        if (present()) {
            changed.put(NAME, name);
        } else {
            changed.remove(NAME);
        }
        return changed;
    }

    @Override
    public void close() {
        if (server != null) {
            Runtime.getRuntime().removeShutdownHook(hook);
            server.destroy();
        }
    }
}
