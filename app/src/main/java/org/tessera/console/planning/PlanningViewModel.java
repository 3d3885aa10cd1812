package org.tessera.console.planning;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;

/** The coverage check: runs, can be cancelled, lists its findings, and says each in one sentence. */
public final class PlanningViewModel {

    private final CoverageRun coverage;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ObservableList<FindingLine> findings = FXCollections.observableArrayList();
    private final ObjectProperty<FindingLine> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(Bounds.NONE);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int run;
    private boolean checked;
    private boolean quiet;
    private DraftViewModel draft;
    private List<FindingLine> duties = List.of();

    /** What a check found. */
    private record Found(List<FindingLine> space, List<FindingLine> duty) {
    }

    public PlanningViewModel(CoverageRun coverage, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.coverage = coverage;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
        wording.messages().languageProperty().addListener((_, _, _) -> summarise());
        bounds.addListener((_, _, _) -> recheck());
        summarise();
    }

    /**
     * From now on checks the draft in hand, while there is one, and keeps its findings up to date with each step.
     *
     * @param live follows the same draft and listens to it already; where it is not ready, all is checked once more
     */
    void follow(DraftViewModel followed, LiveDefects live) {
        draft = followed;
        live.findingsProperty().addListener((_, _, now) -> {
            if (checked && now != null) {
                keepPace(now);
            }
        });
        draft.latestProperty().addListener((_, _, step) -> {
            if (checked && step != null && live.findingsProperty().get() == null) {
                check(true);
            }
        });
    }

    private void keepPace(List<FindingLine> space) {
        if (running.get() && !quiet) {
            // It was asked for, duties and all, and what it looks at has changed.
            check(false);
            return;
        }
        run++;
        cancelled.set(true);
        show(new Found(space, duties), true);
    }

    /** Checks once more where there was a check, since something around the grids has changed. */
    void recheck() {
        if (checked) {
            check(true);
        }
    }

    /** Which borders above the grids count. */
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /** Findings, the largest first. */
    public ObservableList<FindingLine> findings() {
        return findings;
    }

    /** The finding that the map shows, or null. */
    public ObjectProperty<FindingLine> chosenProperty() {
        return chosen;
    }

    public BooleanProperty runningProperty() {
        return running;
    }

    /** What the newest check says as a whole. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Starts the check, unless it runs. */
    public void check() {
        if (!running.get()) {
            check(false);
        }
    }

    /** Quietly: a step of the draft brought it about, so only the list says what came out, and an older check is of no use any more. */
    private void check(boolean quietly) {
        cancelled.set(true);
        DraftSession session = draft == null ? null : draft.sessionProperty().get();
        List<Cell> cells = session == null ? null : session.cells();
        int mine = ++run;
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        quiet = quietly;
        running.set(true);
        summarise();
        List<FindingLine> known = duties;
        Bounds within = bounds.get();
        work.run(() -> new Found(coverage.space(cells, within, stop::get), quietly ? known : coverage.duty()), found -> {
            if (mine == run) {
                show(found, quietly);
            }
        }, failure -> {
            if (mine == run) {
                running.set(false);
                summarise();
                notices.failed(failure);
            }
        });
    }

    /** Stops a running check between its stages; what was found before stays. */
    public void cancel() {
        if (running.get()) {
            run++;
            cancelled.set(true);
            running.set(false);
            summarise();
            notices.warn("check.cancelled");
        }
    }

    /** Name of a finding's kind. */
    public String kindText(FindingLine finding) {
        return wording.finding(finding.kind(), finding.sliver());
    }

    /** Area and greatest width with their units; empty when the finding has none. */
    public String areaText(FindingLine finding) {
        return wording.findingSize(finding.area(), finding.width());
    }

    /** What is wrong, between whom, and what it means for the work. */
    public String sentence(FindingLine finding) {
        String grids = String.join(", ", finding.grids().stream().limit(3).toList()) + (finding.grids().size() > 3 ? " …" : "");
        return wording.messages().textOr("finding." + finding.kind() + ".sentence", grids, grids, finding.grids().size(),
                finding.about());
    }

    private void show(Found result, boolean quietly) {
        checked = true;
        duties = result.duty;
        List<FindingLine> found = Stream.concat(result.space.stream(), duties.stream()).toList();
        if (quietly && found.equals(findings)) {
            running.set(false);
            summarise();
            return;
        }
        chosen.set(null);
        findings.setAll(found);
        running.set(false);
        summarise();
        if (quietly) {
            return;
        }
        if (found.isEmpty()) {
            notices.done("check.clean");
        } else {
            notices.done("check.done", found.size());
        }
    }

    private void summarise() {
        String outcome = findings.isEmpty() ? "check.clean" : "check.done";
        String key = running.get() ? "check.running" : checked ? outcome : "check.never";
        summary.set(wording.messages().text(key, findings.size()));
    }
}
