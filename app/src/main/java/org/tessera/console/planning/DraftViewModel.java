package org.tessera.console.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.edit.Edit;
import org.tessera.grid.edit.Outcome;
import org.tessera.grid.edit.Refusal;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanStatus;

/** A plan being redrawn: which, with what tool, what a gesture does, and what hinders it. Screen thread. */
public final class DraftViewModel {

    private final PlanOffice office;
    private final Messages messages;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final StepWriter writer;
    private final ObservableList<Plan> plans = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DraftSession> session = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PlanTool> tool = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ObservableList<FigureLine> figures = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Cell>> preview = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Edit> considered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Coordinate> obstacle = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DraftStep> latest = new ReadOnlyObjectWrapper<>();
    private String keep;
    private String opening = "";

    public DraftViewModel(PlanOffice office, Messages messages, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.messages = messages;
        this.notices = notices;
        this.work = work;
        writer = new StepWriter(office, work, failure -> {
            notices.failed(failure);
            // What is on the screen is no longer what is written down.
            if (session.get() != null) {
                open(session.get().plan().id());
            }
        });
        tool.addListener((_, _, _) -> {
            keep = null;
            clearPreview();
            hint();
        });
        messages.languageProperty().addListener((_, _, _) -> hint());
        hint();
    }

    /** All plans. */
    public ObservableList<Plan> plans() {
        return plans;
    }

    /** The plan in hand; null when none is. */
    public ReadOnlyObjectProperty<DraftSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** The tool in hand; null for none. */
    public ObjectProperty<PlanTool> toolProperty() {
        return tool;
    }

    /** What to do next, or why the last gesture was not done. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What the gesture under way, or else the last one, does to each grid that it touches. */
    public ObservableList<FigureLine> figures() {
        return figures;
    }

    /** The grids that the gesture under way would make. */
    public ReadOnlyObjectProperty<List<Cell>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What the gesture under way would do, told after {@link #previewProperty}; null for nothing. */
    public ReadOnlyObjectProperty<Edit> consideredProperty() {
        return considered.getReadOnlyProperty();
    }

    /** Where a gesture is hindered; null for nowhere. */
    public ReadOnlyObjectProperty<Coordinate> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** The step that was made last in the plan in hand; null before the first. */
    public ReadOnlyObjectProperty<DraftStep> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Steps that are not yet safe on the disk. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return writer.waitingProperty();
    }

    /** Whether the plan in hand may be redrawn. */
    public boolean editable() {
        return session.get() != null && session.get().plan().status() == PlanStatus.DRAFT;
    }

    /** Whether a tool can be taken in hand now: grids can be locked without a plan, and any plan can be commented on. */
    public boolean offers(PlanTool wanted) {
        return wanted == PlanTool.LOCK || session.get() != null && (wanted == PlanTool.COMMENT || editable());
    }

    /** Reads the plans anew. */
    public void refresh() {
        work.run(office::plans, plans::setAll, notices::failed);
    }

    /** Begins a draft on the grids in force and takes it in hand. */
    public void create() {
        create(_ -> { });
    }

    void create(java.util.function.Consumer<DraftSession> then) {
        String name = messages.text("plan.name", plans.size() + 1);
        work.run(() -> office.open(office.create(name).id()), opened -> {
            show(opened);
            refresh();
            then.accept(opened);
        }, notices::failed);
    }

    /** Takes a plan in hand as it was left. */
    public void open(String planId) {
        opening = planId;
        work.run(() -> office.open(planId), this::show, failure -> {
            opening = "";
            notices.failed(failure);
        });
    }

    /** Identity of the plan in hand, or of the one that is about to be; empty for none. */
    public String inHand() {
        return !opening.isEmpty() || session.get() == null ? opening : session.get().plan().id();
    }

    /** Lays the plan in hand aside. */
    public void lay() {
        opening = "";
        tool.set(null);
        session.set(null);
        latest.set(null);
        figures.clear();
        clearPreview();
    }

    private void show(DraftSession opened) {
        lay();
        session.set(opened);
        figures.setAll(opened.opened());
        hint();
    }

    /** Moves the plan in hand on: hands it in, decides on it, takes it back. */
    public void act(PlanAct act, java.time.LocalDate from, String reason) {
        DraftSession draft = session.get();
        if (draft == null || !act.fits(draft.plan().status())) {
            return;
        }
        work.run(() -> {
            office.act(act, draft.plan().id(), from == null ? office.today() : from, reason);
            return office.open(draft.plan().id());
        }, opened -> {
            show(opened);
            refresh();
            notices.done("plan.done." + act.id(), opened.plan().name());
        }, notices::failed);
    }

    /** Shows what a gesture under way would do; the map follows the pointer. */
    void consider(Outcome outcome) {
        Optional<Edit> edit = outcome.doable();
        edit.ifPresent(doable -> {
            preview.set(session.get().preview(doable));
            figures.setAll(session.get().figures(doable).stream().map(FigureLine::of).toList());
            considered.set(doable);
        });
        obstacle.set(outcome.obstacle().map(Refusal::place).orElse(null));
        outcome.obstacle().ifPresentOrElse(refusal -> hint.set(words(refusal)), this::hint);
    }

    /** Does a gesture, or says why not. */
    void take(Outcome outcome, String parentOf) {
        clearPreview();
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                perform(accepted.edit(), parentOf);
                hint();
            }
            case Outcome.Refused refused -> {
                obstacle.set(refused.refusal().place());
                hint.set(words(refused.refusal()));
            }
        }
    }

    /** Does an edit and writes it down. */
    void perform(Edit edit, String parentOf) {
        DraftSession draft = session.get();
        if (edit.cells().size() > DraftStep.MANY) {
            performLarge(draft, edit, parentOf);
            return;
        }
        figures.setAll(draft.figures(edit).stream().map(FigureLine::of).toList());
        written(draft, draft.apply(edit, parentOf));
    }

    /** Its figures follow as soon as they are worked out, unless something else was done meanwhile. */
    private void performLarge(DraftSession draft, Edit edit, String parentOf) {
        Map<String, Cell> before = draft.cells(edit.cells());
        figures.clear();
        DraftStep step = draft.apply(edit, parentOf);
        written(draft, step);
        work.run(() -> draft.figures(before, step), lines -> {
            if (latest.get() == step && considered.get() == null) {
                figures.setAll(lines);
            }
        }, notices::failed);
    }

    /** Takes the last gesture back. */
    public void undo() {
        step(true);
    }

    /** Does the gesture taken back last again. */
    public void redo() {
        step(false);
    }

    private void step(boolean back) {
        if (editable()) {
            DraftSession draft = session.get();
            DraftStep step = back ? draft.undo() : draft.redo();
            if (step != null) {
                figures.clear();
                written(draft, step);
            }
        }
    }

    private void written(DraftSession draft, DraftStep step) {
        latest.set(step);
        writer.write(draft.plan().id(), step);
    }

    /** A line or an area was drawn with the tool in hand. */
    public void drawn(Geometry shape) {
        if (!editable() || tool.get() == null) {
            return;
        }
        DraftGestures gestures = new DraftGestures(session.get());
        try {
            DraftGestures.Meant meant = switch (tool.get()) {
                case SPLIT -> gestures.split((LineString) shape);
                case RESHAPE -> gestures.reshape((LineString) shape);
                case TRANSFER -> gestures.transfer((Polygon) shape);
                case CREATE -> gestures.create((Polygon) shape);
                default -> null;
            };
            if (meant != null) {
                take(meant.outcome(), meant.parentOf());
            }
        } catch (org.tessera.journal.Refusal noCode) {
            notices.failed(noCode);
        }
    }

    /** A place was clicked with the tool in hand. */
    public void clicked(Coordinate place) {
        if (!editable() || tool.get() == null) {
            return;
        }
        Optional<String> cell = session.get().picking().cell(place);
        if (cell.isEmpty()) {
            return;
        }
        switch (tool.get()) {
            case DELETE -> take(new DraftGestures(session.get()).delete(cell.get()), null);
            case MERGE -> {
                if (keep == null) {
                    keep = cell.get();
                    preview.set(session.get().cell(keep).stream().toList());
                    hint.set(messages.text("plan.hint.merge-with", keep));
                } else {
                    String stays = keep;
                    keep = null;
                    take(new DraftGestures(session.get()).merge(stays, cell.get()), null);
                }
            }
            default -> { }
        }
    }

    /** Shows how far the tool is once more. */
    void clearPreview() {
        preview.set(List.of());
        considered.set(null);
        obstacle.set(null);
    }

    private void hint() {
        hint.set(tool.get() == PlanTool.LOCK ? messages.text("plan.hint.lock")
                : session.get() == null ? messages.text("plan.hint.none")
                : !editable() ? messages.text("plan.hint.closed")
                : messages.text("plan.hint." + (tool.get() == null ? "ready" : tool.get().id())));
    }

    private String words(Refusal refusal) {
        return messages.text(refusal.messageKey(), String.join(", ", refusal.cells()));
    }
}
