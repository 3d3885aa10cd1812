package org.tessera.console.theme;

import java.util.function.Consumer;
import javafx.scene.control.MultipleSelectionModel;

/**
 * Joins what is chosen in a list or table with a model that may choose too: the model hears what a person chooses, and never what it has
 * chosen itself. JavaFX thread.
 *
 * @param <T> what the rows are
 */
public final class FollowedSelection<T> {

    private final MultipleSelectionModel<T> selection;
    private boolean following;

    /**
     * @param chosen told of each row a person chooses, of null when none is chosen any more
     */
    public FollowedSelection(MultipleSelectionModel<T> selection, Consumer<T> chosen) {
        this.selection = selection;
        selection.selectedItemProperty().addListener((_, _, row) -> {
            if (!following) {
                chosen.accept(row);
            }
        });
    }

    /** Shows what the model has chosen: the index of a row, below 0 for none. */
    public void show(int index) {
        following = true;
        selection.clearSelection();
        if (index >= 0) {
            selection.select(index);
        }
        following = false;
    }
}
