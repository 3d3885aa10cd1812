package org.tessera.store;

import java.util.Optional;

import org.tessera.workspace.Settings;

/** Small state in the database. */
record StoredSettings(Database database) implements Settings {

    @Override
    public Optional<String> get(String key) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT content FROM setting WHERE name = :name")
                .bind("name", key).mapTo(String.class).findOne());
    }

    @Override
    public void put(String key, String value) {
        database.requireWritable();
        database.jdbi().useHandle(handle -> handle.execute("MERGE INTO setting (name, content) KEY (name) VALUES (?, ?)",
                key, value));
        database.sync();
    }
}
