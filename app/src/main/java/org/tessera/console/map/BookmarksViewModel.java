package org.tessera.console.map;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;
import org.tessera.map.view.LonLat;

/** Named views: added, renamed, deleted, each of which can be taken back; the first nine have keys. */
public final class BookmarksViewModel {

    private static final String TAB = "\t";

    private final Messages messages;
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    private final Deque<List<Bookmark>> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty open = new SimpleBooleanProperty();

    public BookmarksViewModel(Messages messages) {
        this.messages = messages;
    }

    /** In order of their keys. */
    public ObservableList<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** Whether the list is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether something can be taken back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Keeps a view under a name that is not taken yet. */
    public void add(LonLat centre, double resolution) {
        int number = IntStream.iterate(1, n -> n + 1).filter(n -> bookmarks.stream()
                .noneMatch(each -> each.name().equals(messages.text("bookmark.name", n)))).findFirst().orElseThrow();
        change(list -> {
            list.add(new Bookmark(messages.text("bookmark.name", number), centre, resolution));
            return list;
        });
    }

    /** Gives another name; a blank one changes nothing. */
    public void rename(int index, String name) {
        String text = name.strip().replace('\t', ' ').replace('\n', ' ');
        if (!text.isEmpty() && !text.equals(bookmarks.get(index).name())) {
            change(list -> {
                list.set(index, new Bookmark(text, list.get(index).centre(), list.get(index).resolution()));
                return list;
            });
        }
    }

    /** Forgets a view. */
    public void delete(int index) {
        change(list -> {
            list.remove(index);
            return list;
        });
    }

    /** Takes the latest change back. */
    public void undo() {
        if (!before.isEmpty()) {
            bookmarks.setAll(before.pop());
            undoable.set(!before.isEmpty());
        }
    }

    private void change(UnaryOperator<List<Bookmark>> change) {
        before.push(List.copyOf(bookmarks));
        bookmarks.setAll(change.apply(new java.util.ArrayList<>(bookmarks)));
        undoable.set(true);
    }

    /** As saved: a line each. */
    public String saved() {
        return bookmarks.stream().map(each -> String.join(TAB, each.name(), String.valueOf(each.centre().lon()),
                String.valueOf(each.centre().lat()), String.valueOf(each.resolution()))).collect(Collectors.joining("\n"));
    }

    /** What {@link #saved()} wrote; a line that is none is left out. */
    public void restore(String saved) {
        bookmarks.setAll(saved.lines().map(BookmarksViewModel::read).filter(Objects::nonNull).toList());
    }

    private static Bookmark read(String line) {
        String[] parts = line.split(TAB);
        boolean numbers = parts.length == 4
                && Arrays.stream(parts, 1, 4).allMatch(part -> part.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?"));
        return numbers ? new Bookmark(parts[0], new LonLat(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])),
                Double.parseDouble(parts[3])) : null;
    }
}
