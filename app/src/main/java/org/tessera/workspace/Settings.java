package org.tessera.workspace;

import java.util.Map;
import java.util.Optional;

/**
 * Small state of the workspace that is not part of the record: clock, window, layer visibility. Durable when what
 * writes it returns. Blocking.
 */
public interface Settings {

    Optional<String> get(String key);

    /** All settings whose key begins with the prefix, by whole key. */
    Map<String, String> beginningWith(String prefix);

    /** Keeps all or none. */
    void putAll(Map<String, String> values);

    void put(String key, String value);
}
