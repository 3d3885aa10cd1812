package org.tessera.console.theme;

import java.util.function.Function;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** A column of words and figures that stays where it is and as it is sorted; its title follows the language. */
public final class TextColumn<R> extends TableColumn<R, String> {

    public TextColumn(StringBinding title, double width, Function<R, String> text) {
        textProperty().bind(title);
        setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        setPrefWidth(width);
        setSortable(false);
        setReorderable(false);
    }
}
