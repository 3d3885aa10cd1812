package org.tessera.console.frame;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.tessera.clock.ClockSetting;
import org.tessera.workspace.Settings;

/**
 * How the console was left, kept in the workspace: clock, speed, language, theme, map, selection, window. Write it on a background
 * thread.
 */
public final class ConsoleMemory {

    private static final String PREFIX = "console.";

    private final Settings settings;
    private final Map<String, String> kept = new HashMap<>();

    /** Reads everything at once. Blocking. */
    public ConsoleMemory(Settings settings) {
        this.settings = settings;
        keep(settings.beginningWith(PREFIX));
    }

    private void keep(Map<String, String> values) {
        synchronized (kept) {
            values.forEach((key, value) -> kept.put(key.substring(PREFIX.length()), value));
        }
    }

    /** A remembered value. Does not block. */
    public Optional<String> get(String key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    /** The clock as it was left, or the given one at a first start. */
    public ClockSetting clock(ClockSetting first) {
        return new ClockSetting(get("clock.now").map(Instant::parse).orElse(first.now()),
                get("clock.speed").map(Double::parseDouble).orElse(first.speed()));
    }

    /** Keeps values; those that did not change cost nothing. Null values are kept as empty. */
    public synchronized void put(Map<String, String> values) {
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String text = value == null ? "" : value;
            if (!text.equals(get(key).orElse(null))) {
                changed.put(PREFIX + key, text);
            }
        });
        if (!changed.isEmpty()) {
            settings.putAll(changed);
            keep(changed);
        }
    }
}
