package org.tessera.console.notice;

import java.lang.System.Logger.Level;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;
import org.tessera.journal.Refusal;

/** What the operator was told lately; newest last, at most four. */
public final class NoticesViewModel {

    private static final int KEPT = 4;
    private static final System.Logger LOG = System.getLogger(NoticesViewModel.class.getName());

    private final Messages messages;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private long told;

    public NoticesViewModel(Messages messages) {
        this.messages = messages;
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    /** Says that something is done. */
    public void done(String key, Object... arguments) {
        add(Notice.Kind.DONE, messages.text(key, arguments), false);
    }

    /** Says that something is done and can be taken back by the undo key. */
    public void undoable(String key, Object... arguments) {
        add(Notice.Kind.DONE, messages.text(key, arguments), true);
    }

    /** Says that something could not be done as asked. */
    public void warn(String key, Object... arguments) {
        add(Notice.Kind.WARNING, messages.text(key, arguments), false);
    }

    /** Says what failed: a refusal in the user's words, anything else with its message, and logs it. */
    public void failed(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            add(Notice.Kind.WARNING, messages.textOr(refusal.code(), refusal.getMessage(), refusal.arguments()), false);
        } else {
            LOG.log(Level.WARNING, "reported to the operator", failure);
            String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            add(Notice.Kind.ERROR, messages.text("notice.failed", detail), false);
        }
    }

    /** Takes a notice away. */
    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    private void add(Notice.Kind kind, String text, boolean undoable) {
        notices.add(new Notice(++told, kind, text, undoable));
        if (notices.size() > KEPT) {
            notices.removeFirst();
        }
    }
}
