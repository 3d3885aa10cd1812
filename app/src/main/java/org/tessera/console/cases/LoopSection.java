package org.tessera.console.cases;

import java.util.List;

import org.tessera.console.casefile.Field;

/**
 * A part of the file with its title.
 *
 * @param title  in the chosen language
 * @param fields what is known; never empty
 */
public record LoopSection(String title, List<Field> fields) {

    public LoopSection {
        fields = List.copyOf(fields);
    }
}
