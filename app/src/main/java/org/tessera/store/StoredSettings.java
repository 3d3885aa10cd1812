package org.tessera.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tessera.workspace.Settings;

/** Small state in the database. */
record StoredSettings(Database database) implements Settings {

    @Override
    public Optional<String> get(String key) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", key).mapTo(String.class).findOne());
    }

    @Override
    public Map<String, String> beginningWith(String prefix) {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("SELECT name, content FROM setting WHERE LEFT(name, :length) = :prefix")
                .bind("length", prefix.length()).bind("prefix", prefix)
                .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void put(String key, String value) {
        putAll(Map.of(key, value));
    }

    @Override
    public void putAll(Map<String, String> values) {
        database.requireWritable();
        database.jdbi().useTransaction(handle -> values.forEach((key, value) ->
                handle.execute("MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)", key, value)));
        database.sync();
    }
}
