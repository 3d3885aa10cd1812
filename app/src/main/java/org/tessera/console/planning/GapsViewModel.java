package org.tessera.console.planning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.GapPermit;

/**
 * Gaps that are meant to be there: which, why, who answers for them; permitting one, ending a permission, taking either back.
 * Screen thread.
 */
public final class GapsViewModel {

    private final GapOffice office;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ObservableList<GapPermit> permits = FXCollections.observableArrayList();
    private final ObjectProperty<GapPermit> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<FindingLine> asked = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty owner = new SimpleStringProperty("");
    private final Deque<String> done = new ArrayDeque<>();
    private Runnable changed = () -> { };

    public GapsViewModel(GapOffice office, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
    }

    /** Lets somebody know that other gaps are permitted than before. */
    void onChanged(Runnable told) {
        changed = told;
    }

    /** Permitted gaps, the newest first. */
    public ObservableList<GapPermit> permits() {
        return permits;
    }

    /** The one that the map shows, or null. */
    public ObjectProperty<GapPermit> chosenProperty() {
        return chosen;
    }

    /** The gap about which reason and owner are asked; null while nothing is. */
    public ReadOnlyObjectProperty<FindingLine> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public StringProperty ownerProperty() {
        return owner;
    }

    /** Reads them anew. */
    public void refresh() {
        work.run(office::permitted, found -> {
            // What is read again as it was leaves the choice alone.
            if (!found.equals(permits)) {
                chosen.set(null);
                permits.setAll(found);
            }
        }, notices::failed);
    }

    /** Asks for reason and owner, so that the chosen finding can be permitted; only a gap can. */
    public void ask(FindingLine finding) {
        if (finding == null || !finding.kind().equals("gap")) {
            notices.warn("gaps.choose");
            return;
        }
        reason.set("");
        owner.set("");
        asked.set(finding);
    }

    /** Does not permit it after all. */
    public void dismiss() {
        asked.set(null);
    }

    /** Permits the gap in question; without reason and owner it stays a defect. */
    public void allow() {
        FindingLine gap = asked.get();
        String why = reason.get().strip();
        String who = owner.get().strip();
        if (gap == null || why.isEmpty() || who.isEmpty()) {
            notices.warn("gaps.unexplained");
            return;
        }
        asked.set(null);
        act(() -> office.allow(gap.place(), why, who).id(), "gaps.allowed", why);
    }

    /** Ends the chosen permission. */
    public void end() {
        GapPermit permit = chosen.get();
        if (permit == null) {
            notices.warn("gaps.choose-permit");
            return;
        }
        String why = wording.messages().text("gaps.end.reason");
        act(() -> {
            office.end(permit.id(), why);
            return permit.id();
        }, "gaps.ended", permit.reason());
    }

    private void act(Supplier<String> deed, String key, Object... arguments) {
        work.run(deed, id -> {
            done.addLast(id);
            notices.undoable(key, arguments);
            follow();
        }, notices::failed);
    }

    /** Takes back what was done here last; false when nothing was. */
    public boolean undo() {
        String id = done.pollLast();
        if (id == null) {
            return false;
        }
        work.run(() -> {
            office.takeBack(id);
            return id;
        }, _ -> {
            notices.done("done.undo");
            follow();
        }, notices::failed);
        return true;
    }

    private void follow() {
        refresh();
        changed.run();
    }

    /** How large it is. */
    public String area(GapPermit permit) {
        return wording.area(Measure.LON_LAT.area(permit.shape()));
    }

    /** Who answers for it, since when, and who permitted it. */
    public String details(GapPermit permit) {
        return wording.messages().text("gaps.details", permit.owner(), wording.full(permit.since()), permit.by());
    }
}
