package org.tessera.console.planning;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.Transfer;

/** A repair as it would be, before anything changes: who gains and who loses; accepted, it becomes one step of a draft. Screen thread. */
public final class RepairViewModel {

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<RepairProposal> proposal = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<Transfer> transfers = FXCollections.observableArrayList();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int run;

    public RepairViewModel(PlanOffice office, DraftViewModel draft, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
        wording.messages().languageProperty().addListener((_, _, _) -> summarise());
        draft.latestProperty().addListener((_, _, _) -> dismiss());
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

    /** Ground that would change hands, the largest piece first. */
    public ObservableList<Transfer> transfers() {
        return transfers;
    }

    /**
     * Works out a repair of some findings, in the draft in hand or else of the grids in force.
     *
     * @param chosen null for all
     */
    public void propose(Collection<FindingLine> chosen) {
        if (running.get()) {
            return;
        }
        dismiss();
        int mine = ++run;
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        List<Cell> cells = draft.editable() ? draft.sessionProperty().get().cells() : null;
        work.run(() -> office.repair(cells == null ? office.inForce() : cells, chosen, stop::get), found -> {
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
        show(null);
    }

    /** Makes the proposal a step of the draft in hand, or of a new one. */
    public void accept() {
        RepairProposal accepted = proposal.get();
        if (accepted == null || accepted.shapes().isEmpty() && accepted.withdrawn().isEmpty()) {
            dismiss();
            return;
        }
        dismiss();
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

    private void show(RepairProposal found) {
        proposal.set(found);
        transfers.setAll(found == null ? List.of() : found.steps().stream().flatMap(step -> step.transfers().stream())
                .sorted((a, b) -> Double.compare(b.area(), a.area())).toList());
        summarise();
    }

    private void summarise() {
        Messages messages = wording.messages();
        RepairProposal found = proposal.get();
        summary.set(found == null ? "" : found.before().findings().isEmpty() ? messages.text("repair.nothing")
                : messages.text("repair.summary", found.before().findings().size(), found.after().findings().size(),
                        found.shapes().size(), wording.area(found.movedArea())));
    }

    /** Who gives to whom, and how much. */
    public String words(Transfer transfer) {
        Messages messages = wording.messages();
        String area = wording.area(transfer.area());
        return transfer.from().isEmpty() ? messages.text("repair.gains", transfer.to(), area)
                : transfer.to().isEmpty() ? messages.text("repair.loses", transfer.from(), area)
                : messages.text("repair.gives", transfer.from(), transfer.to(), area);
    }
}
