package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.locationtech.jts.geom.Coordinate;

import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.repair.RepairProposal;

/**
 * A repair as it would be, before anything changes: by which rule, with which grids locked, who gains and who loses by each step;
 * accepted, it becomes one step of a draft. Whatever is changed about it, it is worked out anew. Screen thread.
 */
public final class RepairViewModel {

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final RepairWording words;
    private final ReadOnlyObjectWrapper<RepairPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RepairProposal> proposal = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<RepairLine> lines = FXCollections.observableArrayList();
    private final ObservableList<RepairChoice> rules = FXCollections.observableArrayList(RepairChoice.SPLIT, RepairChoice.LONGEST_BORDER);
    private final ObjectProperty<RepairChoice> rule = new SimpleObjectProperty<>(RepairChoice.SPLIT);
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(Bounds.NONE);
    private final BooleanProperty nested = new SimpleBooleanProperty();
    private final LockedGrids locks;
    private final List<Finding> leftOut = new ArrayList<>();
    private Collection<FindingLine> chosen;
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int run;

    public RepairViewModel(PlanOffice office, DraftViewModel draft, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.notices = notices;
        this.work = work;
        words = new RepairWording(wording);
        locks = new LockedGrids(office, draft, notices, work);
        wording.messages().languageProperty().addListener((_, _, _) -> summarise());
        draft.latestProperty().addListener((_, _, _) -> dismiss());
        rule.addListener((_, _, _) -> again());
        bounds.addListener((_, _, _) -> again());
        locks.cells().addListener((javafx.beans.Observable _) -> again());
    }

    /** Reads what a repair may go by here. */
    public void refresh() {
        work.run(office::repairOffer, offer -> {
            RepairChoice kept = rule.get();
            rules.setAll(offer.rules());
            rule.set(rules.contains(kept) ? kept : RepairChoice.SPLIT);
            nested.set(offer.communities());
        }, notices::failed);
    }

    /** What is proposed; null while nothing is. */
    public ReadOnlyObjectProperty<RepairProposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /** The proposal in one or two sentences. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What is done about each defect. */
    public ObservableList<RepairLine> lines() {
        return lines;
    }

    /** Rules that can be chosen. */
    public ObservableList<RepairChoice> rules() {
        return rules;
    }

    public ObjectProperty<RepairChoice> ruleProperty() {
        return rule;
    }

    /** Which borders above the grids stay. */
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /** Whether there are any. */
    public BooleanProperty nestedProperty() {
        return nested;
    }

    /** Grids that no repair changes. */
    public LockedGrids locks() {
        return locks;
    }

    /** Says it. */
    public RepairWording words() {
        return words;
    }

    /** A place was clicked with the tool that locks. */
    public void lockAt(Coordinate place) {
        locks.turn(place);
    }

    /**
     * Works out a repair of some findings, in the draft in hand or else of the grids in force.
     *
     * @param findings null for all
     */
    public void propose(Collection<FindingLine> findings) {
        if (running.get()) {
            return;
        }
        dismiss();
        chosen = findings;
        workOut();
    }

    /** Leaves a step out, or takes it in again; the rest is worked out anew. */
    public void turn(RepairLine line) {
        if (preview.get() == null || line == null || line.follows()) {
            return;
        }
        if (!leftOut.removeIf(other -> RepairRequest.same(other, line.defect()))) {
            leftOut.add(line.defect());
        }
        again();
    }

    private void again() {
        if (running.get() || preview.get() != null) {
            cancelled.set(true);
            workOut();
        }
    }

    private void workOut() {
        int mine = ++run;
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        List<Cell> cells = draft.editable() ? draft.sessionProperty().get().cells() : null;
        RepairRequest request = new RepairRequest(chosen, leftOut, rule.get(), bounds.get(), locks.ids());
        work.run(() -> office.repair(cells == null ? office.inForce() : cells, request, stop::get), found -> {
            if (mine == run) {
                running.set(false);
                show(found);
            }
        }, failure -> {
            if (mine == run) {
                running.set(false);
                notices.failed(failure);
            }
        });
    }

    /** Stops working it out, or lays the proposal aside. */
    public void dismiss() {
        run++;
        cancelled.set(true);
        running.set(false);
        leftOut.clear();
        show(null);
    }

    /** Makes the proposal a step of the draft in hand, or of a new one. */
    public void accept() {
        RepairProposal accepted = proposal.get();
        if (running.get()) {
            return;
        }
        dismiss();
        if (accepted == null || accepted.shapes().isEmpty() && accepted.withdrawn().isEmpty()) {
            return;
        }
        if (draft.editable()) {
            perform(draft.sessionProperty().get(), accepted);
        } else {
            draft.create(opened -> perform(opened, accepted));
        }
    }

    private void perform(DraftSession opened, RepairProposal accepted) {
        draft.perform(opened.repairing(accepted), null);
        notices.done("repair.done", accepted.shapes().size());
    }

    private void show(RepairPreview found) {
        preview.set(found);
        proposal.set(found == null ? null : found.proposal());
        lines.setAll(found == null ? List.of() : found.lines());
        summarise();
    }

    private void summarise() {
        summary.set(preview.get() == null ? "" : words.summary(preview.get()));
    }
}
