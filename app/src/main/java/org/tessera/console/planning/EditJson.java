package org.tessera.console.planning;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.tessera.grid.edit.Edit;

/** An edit as it stands in the plan's log: JSON whose coordinates read back to the last bit. */
final class EditJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EditJson() {
    }

    static String write(Edit edit) {
        try {
            return JSON.writeValueAsString(edit);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws UncheckedIOException when the log holds something else */
    static Edit read(String text) {
        try {
            return JSON.readValue(text, Edit.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("the plan's log holds what is no edit", damaged);
        }
    }
}
