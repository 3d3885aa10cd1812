package org.tessera.console.i18n;

import java.util.Locale;

/** The languages that the console speaks. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The one that the switch leads to. */
    public Language other() {
        return this == EN ? ZH : EN;
    }

    /** The language of the machine, English when the console does not speak it. */
    public static Language of(Locale machine) {
        return "zh".equals(machine.getLanguage()) ? ZH : EN;
    }
}
