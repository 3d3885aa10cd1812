package org.tessera.console.map;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.map.view.LonLat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookmarksViewModelTest {

    private final BookmarksViewModel bookmarks = new BookmarksViewModel(new Desktop().messages);

    private List<String> names() {
        return bookmarks.bookmarks().stream().map(Bookmark::name).toList();
    }

    @Test
    void everyChangeIsTakenBackInTurn() {
        bookmarks.add(new LonLat(-71, 42), 5);
        bookmarks.add(new LonLat(-71.1, 42.1), 10);
        assertEquals(List.of("View 1", "View 2"), names());
        bookmarks.rename(0, " Harbour\t");
        bookmarks.rename(1, "  ");
        bookmarks.delete(1);
        assertEquals(List.of("Harbour"), names());
        bookmarks.add(new LonLat(0, 0), 1);
        assertEquals(List.of("Harbour", "View 1"), names());
        bookmarks.undo();
        bookmarks.undo();
        assertEquals(List.of("Harbour", "View 2"), names());
        bookmarks.undo();
        bookmarks.undo();
        bookmarks.undo();
        assertEquals(List.of(), names());
        assertFalse(bookmarks.undoableProperty().get());
    }

    @Test
    void savedBookmarksComeBackAndADamagedLineIsLeftOut() {
        bookmarks.add(new LonLat(-71.25, 42.5), 4.77731426716);
        bookmarks.add(new LonLat(1e-7, -42.5), 0.01);
        BookmarksViewModel again = new BookmarksViewModel(new Desktop().messages);
        again.restore(bookmarks.saved() + "\nbroken\t1\t2");
        assertEquals(bookmarks.bookmarks(), again.bookmarks());
        assertTrue(again.bookmarks().size() == 2 && !again.undoableProperty().get());
    }
}
