package org.tessera.grid.repair;

import java.util.Locale;

/** What has to be said about a step beyond who gives ground to whom. */
public enum RepairNote {

    /** A part of the gap lies where a gap is permitted; only the rest was filled. */
    PERMITTED_PART_STAYS("the part where a gap is permitted stays open"),
    /** A road or river runs through it or beside it, and the new border follows it. */
    ALONG_LINE("along the road or river that runs through it or beside it"),
    /** None is near enough. */
    NO_LINE_IN_REACH("no road or river within reach; by the longest shared border");

    private final String sentence;

    RepairNote(String sentence) {
        this.sentence = sentence;
    }

    /** The lower-case name, for message bundles and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people, in English. */
    public String sentence() {
        return sentence;
    }
}
