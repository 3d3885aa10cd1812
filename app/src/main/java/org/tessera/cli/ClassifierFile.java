package org.tessera.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.tessera.cases.classify.ClassifierModel;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.write.WholeFile;

/** What a classifier has learned, as JSON. */
final class ClassifierFile {

    private static final long MOST_BYTES = 512L << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private ClassifierFile() {
    }

    static void write(Path file, ClassifierModel model) {
        WholeFile.write(file, part -> {
            JSON.writeValue(part.toFile(), model);
            return model;
        });
    }

    /** @throws UnreadableInput when it is no model */
    static ClassifierModel read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw fault(file, "is larger than " + (MOST_BYTES >> 20) + " MiB", null);
            }
            ClassifierModel model = JSON.readValue(file.toFile(), ClassifierModel.class);
            if (model == null) {
                throw fault(file, "is empty; expected what --save-model wrote", null);
            }
            return model;
        } catch (JacksonException noModel) {
            throw fault(file, "is not a model; expected what --save-model wrote", noModel);
        } catch (IOException unreadable) {
            throw fault(file, "cannot be read", unreadable);
        }
    }

    private static UnreadableInput fault(Path file, String message, Exception cause) {
        return new UnreadableInput(new Problem(String.valueOf(file.getFileName()), 0, "", "", message), cause);
    }
}
