package org.tessera.console.cases;

import java.util.List;

/**
 * One thing that an act asks for.
 *
 * @param id      of the field, as in {@code act.field.ID}
 * @param choices what can be chosen; empty for free words
 * @param needed  whether the act cannot do without it
 * @param first   what stands in it to begin with
 */
public record ActField(String id, List<Choice> choices, boolean needed, String first) {

    public ActField {
        choices = List.copyOf(choices);
    }

    /**
     * One of several.
     *
     * @param id    what the move gets
     * @param words what people read
     */
    public record Choice(String id, String words) {
    }
}
