package org.tessera.console.situation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/** The desk of a running console: asks the office in the background and remembers what may be undone. */
public final class BackgroundDesk implements Desk {

    private static final int REMEMBERED = 20;

    private final CaseOffice office;
    private final Situation situation;
    private final BackgroundWork work;
    private final NoticesViewModel notices;
    private final Deque<Long> undoable = new ArrayDeque<>();

    public BackgroundDesk(CaseOffice office, Situation situation, BackgroundWork work, NoticesViewModel notices) {
        this.office = office;
        this.situation = situation;
        this.work = work;
        this.notices = notices;
    }

    @Override
    public void dispatch(String caseId, String unitId) {
        act(() -> office.dispatch(caseId, unitId, situation.clock().now()), "done.dispatch", unitId, caseId);
    }

    @Override
    public void advance(String unitId, UnitState state) {
        act(() -> office.advance(unitId, state, situation.clock().now()), "done.advance." + state.name(), unitId);
    }

    @Override
    public void close(String caseId) {
        act(() -> office.close(caseId, situation.clock().now()), "done.close", caseId);
    }

    @Override
    public void undo() {
        if (refusedAsReadOnly()) {
            return;
        }
        Long sequence = undoable.pollLast();
        if (sequence == null) {
            notices.warn("undo.nothing");
            return;
        }
        work.run(() -> office.takeBack(sequence, situation.clock().now()), _ -> notices.done("done.undo"), notices::failed);
    }

    private void act(Supplier<JournalEntry> deed, String key, Object... arguments) {
        perform(deed, _ -> { }, notices::failed, key, arguments);
    }

    @Override
    public void perform(Supplier<JournalEntry> deed, Consumer<JournalEntry> done, Consumer<Throwable> failed, String key,
            Object... arguments) {
        if (situation.readOnlyProperty().get()) {
            failed.accept(new Refusal("file.read-only", "another console holds this workspace"));
            return;
        }
        work.run(deed, entry -> {
            if (entry != null) {
                undoable.addLast(entry.sequence());
                if (undoable.size() > REMEMBERED) {
                    undoable.removeFirst();
                }
                notices.undoable(key, arguments);
            }
            done.accept(entry);
        }, failed);
    }

    private boolean refusedAsReadOnly() {
        if (situation.readOnlyProperty().get()) {
            notices.warn("file.read-only");
            return true;
        }
        return false;
    }
}
