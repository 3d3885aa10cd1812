package org.tessera.console.planning;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.plan.PlanComment;

/** What was said about places of the plan in hand. Screen thread. */
public final class CommentsViewModel {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ObservableList<PlanComment> comments = FXCollections.observableArrayList();
    private final StringProperty text = new SimpleStringProperty("");

    public CommentsViewModel(PlanOffice office, DraftViewModel draft, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.notices = notices;
        this.work = work;
        draft.sessionProperty().addListener((_, _, session) -> read(session));
    }

    /** Oldest first. */
    public ObservableList<PlanComment> comments() {
        return comments;
    }

    /** What is about to be said. */
    public StringProperty textProperty() {
        return text;
    }

    /** Says the text about a place; nothing happens without words or without a plan. */
    public void place(Coordinate at) {
        DraftSession session = draft.sessionProperty().get();
        String words = text.get().strip();
        if (session == null || words.isEmpty()) {
            notices.warn("plan.comment.empty");
            return;
        }
        work.run(() -> office.comment(session.plan().id(), GEOMETRY.createPoint(at), words), said -> {
            if (session == draft.sessionProperty().get()) {
                text.set("");
                comments.add(said);
            }
        }, notices::failed);
    }

    private void read(DraftSession session) {
        comments.clear();
        if (session != null) {
            work.run(() -> office.comments(session.plan().id()), found -> {
                if (session == draft.sessionProperty().get()) {
                    comments.setAll(List.copyOf(found));
                }
            }, notices::failed);
        }
    }
}
