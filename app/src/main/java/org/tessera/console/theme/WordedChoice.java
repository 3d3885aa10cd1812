package org.tessera.console.theme;

import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

import org.tessera.console.i18n.Messages;

/** A choice between values that are said in words, in the language of the moment; nothing is typed into it. */
public final class WordedChoice<T> extends ComboBox<T> {

    private final Function<T, String> words;

    /**
     * @param words of a value, never asked of null
     */
    public WordedChoice(String id, ObservableList<T> values, Messages messages, Function<T, String> words) {
        super(values);
        this.words = words;
        setId(id);
        speak();
        messages.languageProperty().addListener((Observable _) -> speak());
    }

    /** Says all anew: in new cells, since those that are shown keep their words; the converter speaks while the value is no choice. */
    public void speak() {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return said(value);
            }

            @Override
            public T fromString(String text) {
                return getValue();
            }
        });
        setCellFactory(_ -> new Said());
        setButtonCell(new Said());
    }

    private String said(T value) {
        return value == null ? "" : words.apply(value);
    }

    /** One value. */
    private final class Said extends ListCell<T> {

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : said(value));
        }
    }
}
