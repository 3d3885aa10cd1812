package org.tessera.workspace;

import java.util.Optional;

/**
 * Small state of the workspace that is not part of the record: clock, window, layer visibility. Durable when {@code put}
 * returns. Blocking.
 */
public interface Settings {

    Optional<String> get(String key);

    void put(String key, String value);
}
