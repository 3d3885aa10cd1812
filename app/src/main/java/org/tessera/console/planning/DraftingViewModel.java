package org.tessera.console.planning;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.locationtech.jts.geom.Geometry;

import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;
import org.tessera.grid.Grid;
import org.tessera.grid.district.District;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.district.DraftedGrids;
import org.tessera.grid.district.DraftingGround;
import org.tessera.grid.district.DraftingWish;
import org.tessera.grid.district.ProposalSeries;
import org.tessera.grid.district.SearchProgress;
import org.tessera.grid.district.Undistrictable;

/** Scientific drafting: searches for balanced grids in the background, lists proposals, and takes one into the draft. Screen thread. */
public final class DraftingViewModel {

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final DraftingWords words;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final DraftingForm form = new DraftingForm();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final BooleanProperty faulty = new SimpleBooleanProperty();
    private final ObservableList<DistrictPlan> proposals = FXCollections.observableArrayList();
    private final ObjectProperty<DistrictPlan> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<DraftingResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DraftedGrids> sketch = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private DraftingGround ground;
    private Supplier<String> said = () -> "";
    private int asked;

    /** The ground and the grids on it. */
    private record Known(DraftingGround ground, List<Grid> grids) {
    }

    public DraftingViewModel(PlanOffice office, DraftViewModel draft, DraftingWords words, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.words = words;
        this.notices = notices;
        this.work = work;
        words.messages().languageProperty().addListener((_, _, _) -> status.set(said.get()));
        chosen.addListener((_, _, plan) -> sketch(plan));
        // The proposals stay: once the step is taken back they fit again.
        draft.latestProperty().addListener((_, _, _) -> chosen.set(null));
        draft.sessionProperty().addListener((_, _, _) -> {
            if (open.get()) {
                read();
            }
        });
        form.withinProperty().addListener((_, _, _) -> weigh());
        form.weightProperty().addListener((_, _, _) -> weigh());
        form.startProperty().addListener((_, _, _) -> weigh());
    }

    public DraftingForm form() {
        return form;
    }

    /** Whether it is on the screen. */
    public BooleanProperty openProperty() {
        return open;
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /** 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is known, what is wrong, or how the search stands. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether the status says that something must be put right first. */
    public BooleanProperty faultyProperty() {
        return faulty;
    }

    /** Proposals, the cheapest and least balanced first. */
    public ObservableList<DistrictPlan> proposals() {
        return proposals;
    }

    /** The proposal that the map shows, or null. */
    public ObjectProperty<DistrictPlan> chosenProperty() {
        return chosen;
    }

    /** What the newest search came to; null before there is any. */
    public ReadOnlyObjectProperty<DraftingResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The chosen proposal as grids; null until they are put together. */
    public ReadOnlyObjectProperty<DraftedGrids> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    /** Opens it and reads what grids can be drawn up on. */
    public void open() {
        if (!open.get()) {
            open.set(true);
            say("drafting.reading");
            read();
        }
    }

    /** Back to redrawing by hand; proposals stay. */
    public void leave() {
        cancel();
        chosen.set(null);
        open.set(false);
    }

    private DraftSession inHand() {
        return draft.editable() ? draft.sessionProperty().get() : null;
    }

    private List<Grid> gridsInHand() {
        return inHand() == null ? null : inHand().grids();
    }

    private void read() {
        List<Grid> grids = gridsInHand();
        work.run(() -> new Known(office.ground(), grids == null ? office.gridsInForce() : grids), known -> {
            ground = known.ground;
            form.offer(known.ground, known.grids);
            weigh();
        }, notices::failed);
    }

    /** Says how much there is to share out, and what range would fit. */
    private void weigh() {
        if (ground == null || form.weightProperty().get() == null || running.get()) {
            return;
        }
        List<Grid> units = form.units();
        var weight = form.weightProperty().get();
        DraftingGround on = ground;
        int mine = ++asked;
        work.run(() -> on.total(units, weight), total -> {
            if (mine == asked && !running.get()) {
                form.suggestRange(total);
                say(() -> words.messages().text("drafting.facts", units.size(), words.weight(weight, total)));
            }
        }, notices::failed);
    }

    private void say(String key) {
        say(() -> words.messages().text(key));
    }

    private void say(Supplier<String> text) {
        said = text;
        status.set(text.get());
        faulty.set(false);
    }

    /** Starts the search, or stops the one that runs. */
    public void startOrStop() {
        if (running.get()) {
            cancel();
        } else {
            start();
        }
    }

    /** Starts the search, unless it runs. */
    public void start() {
        if (running.get() || !open.get() || ground == null) {
            return;
        }
        String fault = form.fault();
        if (!fault.isEmpty()) {
            say(fault);
            faulty.set(true);
            return;
        }
        clear();
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        progress.set(0);
        say("drafting.running");
        DraftingWish wish = form.wish();
        List<Grid> grids = gridsInHand();
        DraftingGround on = ground;
        String barriers = form.barriersToRead();
        work.run(() -> search(on, grids == null ? office.gridsInForce() : grids, barriers == null ? wish
                : wish.withBarriers(barriers(barriers)), stop), this::show, this::failed);
    }

    private List<Geometry> barriers(String file) {
        try {
            return office.barriers(Path.of(file));
        } catch (InvalidPathException noPath) {
            throw new UnreadableInput(new Problem(file, 0, "", "", "is no file name"), noPath);
        }
    }

    private DraftingResult search(DraftingGround on, List<Grid> grids, DraftingWish wish, AtomicBoolean stop) {
        try {
            var problem = on.problem(grids, wish);
            return new DraftingResult(wish, problem, ProposalSeries.towards(problem, wish.settings(), new Reporter(), stop::get));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the console closes");
        }
    }

    /** Brings the state of a search to the screen; the latest wins. */
    private final class Reporter implements ProposalSeries.Watch {

        private final Object state = new Object();
        private volatile DistrictPlan best;

        @Override
        public void progress(SearchProgress stands) {
            DistrictPlan known = best;
            work.report(state, () -> {
                if (running.get()) {
                    progress.set(Math.max(progress.get(), stands.done()));
                    if (known != null) {
                        say(() -> words.best(known));
                    }
                }
            });
        }

        @Override
        public void found(DistrictPlan plan) {
            best = plan;
        }
    }

    private void show(DraftingResult found) {
        result.set(found);
        proposals.setAll(found.curve().points());
        if (proposals.isEmpty()) {
            say("drafting.stopped");
        } else {
            say(() -> words.found(found));
            chosen.set(proposals.getFirst());
        }
        running.set(false);
    }

    private void failed(Throwable failure) {
        if (failure instanceof Undistrictable) {
            say(unhindered() ? "drafting.impossible" : "drafting.impossible.barriers");
            faulty.set(true);
        } else if (failure instanceof UnreadableInput unreadable) {
            say(() -> words.messages().text("drafting.barriers.unreadable", unreadable.getMessage()));
            faulty.set(true);
        } else {
            say("drafting.stopped");
            notices.failed(failure);
        }
        running.set(false);
    }

    private boolean unhindered() {
        return form.barriersProperty().get() == DraftingForm.Barriers.NONE;
    }

    /** Stops the search; what it found so far is shown. */
    public void cancel() {
        cancelled.set(true);
    }

    private void clear() {
        chosen.set(null);
        proposals.clear();
        result.set(null);
        faulty.set(false);
    }

    private void sketch(DistrictPlan plan) {
        sketch.set(null);
        if (plan == null) {
            return;
        }
        DraftingResult of = result.get();
        work.run(() -> DraftedGrids.of(of.problem(), plan), drafted -> {
            if (plan == chosen.get()) {
                sketch.set(drafted);
            }
        }, failure -> {
            if (failure instanceof IllegalArgumentException) {
                notices.warn("drafting.unfit");
            } else {
                notices.failed(failure);
            }
        });
    }

    /** Makes the chosen proposal a step of the draft in hand, or of a new one. */
    public void take() {
        DraftedGrids taken = sketch.get();
        if (taken == null) {
            return;
        }
        if (taken.retiring().isEmpty()) {
            notices.warn("drafting.same");
        } else if (draft.editable()) {
            perform(draft.sessionProperty().get(), taken);
        } else {
            draft.create(opened -> perform(opened, taken));
        }
    }

    private void perform(DraftSession opened, DraftedGrids taken) {
        if (!opened.holds(taken.units())) {
            notices.warn("drafting.stale");
            return;
        }
        draft.perform(opened.gathering(taken), null);
        notices.done("drafting.done", taken.units().size(), taken.grids().size());
    }

    /** What is to be said about the chosen proposal, a line each; empty when none is. */
    public List<String> explanation() {
        return chosen.get() == null || result.get() == null ? List.of() : words.explanation(result.get(), chosen.get());
    }

    /** What stands on the map in a proposed grid: how much it has. */
    String label(District district) {
        return result.get() == null ? "" : words.figure(result.get().wish().weight(), district.weight());
    }

    public DraftingWords words() {
        return words;
    }
}
