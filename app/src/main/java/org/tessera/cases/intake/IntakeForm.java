package org.tessera.cases.intake;

import java.util.List;

/**
 * What the one window asks, and what it fills in from what is already held and so never asks (DOMAIN §1.7: report once at most; mission
 * rows 25 and 27).
 *
 * @param asked  what a person gives, in order
 * @param filled what is filled in, with where it is known from
 */
public record IntakeForm(List<Input> asked, List<Known> filled) {

    /** More than this nobody is asked. */
    public static final int MOST_INPUTS = 6;

    /** The form of the command centre: place, words, category, what it may be a duplicate of, who reports, and saving. */
    public static final IntakeForm USUAL = new IntakeForm(
            List.of(new Input("point", true), new Input("words", true), new Input("category", false), new Input("into", false),
                    new Input("reporter", false), new Input("save", true)),
            List.of(new Known("grid", "grid"), new Known("community", "grid"), new Known("township", "grid"),
                    new Known("address", "case, road"), new Known("lead", "responsibility"), new Known("limit", "responsibility"),
                    new Known("due", "responsibility, calendar-day"), new Known("repeats", "case"), new Known("number", "case"),
                    new Known("reported", "clock"), new Known("title", "words"), new Known("channel", "place of work")));

    /**
     * @throws IllegalArgumentException when it asks for too much, or for what is held already
     */
    public IntakeForm {
        asked = List.copyOf(asked);
        filled = List.copyOf(filled);
        List<String> held = filled.stream().map(Known::field).toList();
        if (asked.size() > MOST_INPUTS) {
            throw new IllegalArgumentException("a report may ask for " + MOST_INPUTS + " inputs, not " + asked.size());
        }
        asked.stream().map(Input::field).filter(held::contains).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("'" + twice + "' is held already and may not be asked for");
        });
    }

    /**
     * One input.
     *
     * @param field    what is given
     * @param required whether it can be left as offered
     */
    public record Input(String field, boolean required) {
    }

    /**
     * One thing that is filled in.
     *
     * @param field what
     * @param from  kind of record, or of knowledge, it comes from
     */
    public record Known(String field, String from) {
    }
}
