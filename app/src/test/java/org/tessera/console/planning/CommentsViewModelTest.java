package org.tessera.console.planning;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CommentsViewModelTest {

    @Test
    void aCommentNeedsWordsAndStaysWithItsPlan() throws InterruptedException {
        try (PlanDesktop desk = new PlanDesktop()) {
            CommentsViewModel comments = new CommentsViewModel(desk.office, desk.draft, desk.notices, desk.work);
            desk.begin();
            comments.place(FourGrids.MIDDLE);
            assertEquals("Write the comment first, in a plan that is open.", desk.notices.notices().getLast().text());
            comments.textProperty().set("  Move this to the river. ");
            desk.until(comments.comments(), () -> comments.place(FourGrids.MIDDLE));
            assertEquals("Move this to the river.", comments.comments().getFirst().text());
            assertEquals("", comments.textProperty().get());
            desk.draft.lay();
            assertEquals(0, comments.comments().size());
            desk.until(comments.comments(), () -> desk.draft.open("p1"));
            assertEquals(1, comments.comments().size());
        }
    }
}
