package org.tessera.exchange.open311;

import java.util.Locale;
import java.util.Optional;

/** The two forms that a document travels in. */
public enum WireForm {
    JSON("application/json; charset=utf-8"),
    XML("text/xml; charset=utf-8");

    private final String contentType;

    WireForm(String contentType) {
        this.contentType = contentType;
    }

    /** Value of the Content-Type header. */
    public String contentType() {
        return contentType;
    }

    /** Ending of an address or a file, without the dot. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form that a path or file name ends with. */
    public static Optional<WireForm> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json") ? Optional.of(JSON) : lower.endsWith(".xml") ? Optional.of(XML) : Optional.empty();
    }
}
