package org.tessera.console.notice;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    private final Map<Long, Supplier<String>> texts = new HashMap<>();
    private long told;

    public NoticesViewModel(Messages messages) {
        this.messages = messages;
        messages.languageProperty().addListener((_, _, _) -> notices.replaceAll(notice -> new Notice(notice.number(), notice.kind(),
                texts.get(notice.number()).get(), notice.undoable())));
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    /** Says that something is done. */
    public void done(String key, Object... arguments) {
        add(Notice.Kind.DONE, () -> messages.text(key, arguments), false);
    }

    /** Says that something is done and can be taken back by the undo key. */
    public void undoable(String key, Object... arguments) {
        add(Notice.Kind.DONE, () -> messages.text(key, arguments), true);
    }

    /** Says that something could not be done as asked. */
    public void warn(String key, Object... arguments) {
        add(Notice.Kind.WARNING, () -> messages.text(key, arguments), false);
    }

    /** Says what failed: a refusal in the user's words, anything else with its message, and logs it. */
    public void failed(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            add(Notice.Kind.WARNING, () -> messages.textOr(refusal.code(), refusal.getMessage(), refusal.arguments()), false);
        } else {
            LOG.log(Level.WARNING, "reported to the operator", failure);
            String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            add(Notice.Kind.ERROR, () -> messages.text("notice.failed", detail), false);
        }
    }

    /** Takes a notice away. */
    public void dismiss(Notice notice) {
        notices.removeIf(shown -> shown.number() == notice.number());
        texts.remove(notice.number());
    }

    private void add(Notice.Kind kind, Supplier<String> text, boolean undoable) {
        texts.put(++told, text);
        notices.add(new Notice(told, kind, text.get(), undoable));
        if (notices.size() > KEPT) {
            texts.remove(notices.removeFirst().number());
        }
    }
}
