package org.tessera.console.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All text that a user reads, in the language chosen now. Bindings follow a change of language. Screen thread. */
public final class Messages {

    private static final String BUNDLE = "org.tessera.console.messages";

    private final ReadOnlyObjectWrapper<Language> language = new ReadOnlyObjectWrapper<>();
    private ResourceBundle bundle;

    public Messages(Language first) {
        speak(first);
    }

    /** Changes the language of every binding at once. */
    public void speak(Language next) {
        bundle = ResourceBundle.getBundle(BUNDLE, Locale.of(next.locale().getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        language.set(next);
    }

    public Language language() {
        return language.get();
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public Locale locale() {
        return language.get().locale();
    }

    /** Text of a key with its placeholders filled. */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /** Text of a key that data may bring in, or the fallback when the bundles do not know it. */
    public String textOr(String key, String fallback, Object... arguments) {
        return bundle.containsKey(key) ? text(key, arguments) : fallback;
    }

    /** Text that changes with the language. */
    public StringBinding binding(String key) {
        return Bindings.createStringBinding(() -> text(key), language);
    }
}
