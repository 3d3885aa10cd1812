package org.tessera.console.frame;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.tessera.clock.ClockSetting;
import org.tessera.workspace.Settings;

/**
 * How the console was left, kept in the workspace: clock, speed, language, theme, map, selection, window. Blocking: read it
 * before the first scene, write it on a background thread.
 */
public final class ConsoleMemory {

    private static final String PREFIX = "console.";

    private final Settings settings;
    private final Map<String, String> written = new HashMap<>();

    public ConsoleMemory(Settings settings) {
        this.settings = settings;
    }

    /** A remembered value. */
    public Optional<String> get(String key) {
        return settings.get(PREFIX + key);
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
            if (!text.equals(written.get(key))) {
                changed.put(key, text);
            }
        });
        changed.forEach((key, value) -> settings.put(PREFIX + key, value));
        written.putAll(changed);
    }
}
