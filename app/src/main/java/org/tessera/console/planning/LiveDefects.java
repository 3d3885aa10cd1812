package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.LiveCheck;
import org.tessera.grid.edit.Edit;

/**
 * The coverage check that keeps pace with the draft in hand: it is made ready in the background when a draft is opened, and then looks at
 * the neighbourhood of each step, and of each gesture under way, within the frame. Screen thread.
 */
public final class LiveDefects {

    /** Beyond so many grids at once the neighbourhood is no small one any more, and all is checked anew in the background. */
    static final int MANY = DraftStep.MANY;

    /**
     * Defects of the grids that a gesture or a step touches.
     *
     * @param before how many there were
     * @param after  how many there would be, or are
     * @param worst  of those after; null for none
     */
    public record Touched(int before, int after, FindingLine worst) {
    }

    private final CoverageRun coverage;
    private final DraftViewModel draft;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<List<FindingLine>> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Touched> touched = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    /** Null while there is none for the draft in hand. */
    private LiveCheck check;
    private final ObjectProperty<Bounds> bounds = new SimpleObjectProperty<>(Bounds.NONE);
    private List<Finding> known = List.of();
    /** Grids that a step changed while the check was being made. */
    private final Set<String> missed = new LinkedHashSet<>();
    /** Grids that the check knows as the gesture under way would make them. */
    private Set<String> bent = Set.of();
    private int making;

    LiveDefects(CoverageRun coverage, DraftViewModel draft, Wording wording, NoticesViewModel notices, BackgroundWork work) {
        this.coverage = coverage;
        this.draft = draft;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
        draft.sessionProperty().addListener((_, _, _) -> make());
        draft.latestProperty().addListener((_, _, step) -> {
            if (step != null) {
                follow(step.edit().cells());
            }
        });
        draft.consideredProperty().addListener((_, _, edit) -> consider(edit));
        bounds.addListener((_, _, _) -> make());
        wording.messages().languageProperty().addListener((_, _, _) -> summarise());
    }

    /**
     * All findings of the draft in hand as it stands, the gravest and largest first; null while they are not known, and where the
     * communities' borders count.
     */
    public ReadOnlyObjectProperty<List<FindingLine>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** What the gesture under way, or else the last step, does to the defects of the grids that it touches; null for none. */
    public ReadOnlyObjectProperty<Touched> touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    /** The same in words; empty while no draft is in hand. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Which borders above the grids count. */
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /** Makes it ready anew, since something around the grids has changed. */
    void remake() {
        make();
    }

    private void make() {
        int mine = ++making;
        check = null;
        missed.clear();
        bent = Set.of();
        findings.set(null);
        tell(null);
        if (draft.editable()) {
            List<Cell> cells = draft.sessionProperty().get().cells();
            Bounds within = bounds.get();
            work.run(() -> coverage.live(cells, within), made -> {
                if (mine == making) {
                    check = made;
                    follow(List.copyOf(missed));
                }
            }, failure -> {
                if (mine == making) {
                    notices.failed(failure);
                }
            });
        }
    }

    /** Takes grids as they are in the draft now. */
    private void follow(Collection<String> grids) {
        if (check == null) {
            missed.addAll(grids);
            return;
        }
        if (grids.size() > MANY) {
            make();
            return;
        }
        put(grids, Map.of());
        List<Finding> before = known;
        known = check.findings();
        // What a community's grids leave open takes a look at the whole of it, which is not done here.
        findings.set(bounds.get().communities() ? null : FindingLine.of(known));
        tell(grids.isEmpty() ? null : touched(before, grids));
    }

    /** Takes grids as a gesture would make them; null when there is none any more. */
    private void consider(Edit edit) {
        if (check == null) {
            return;
        }
        Map<String, Cell> made = new HashMap<>();
        List<String> grids = edit == null || edit.cells().size() > MANY ? List.of() : edit.cells();
        grids.forEach(id -> made.put(id, null));
        if (!grids.isEmpty()) {
            draft.previewProperty().get().forEach(cell -> made.put(cell.id(), cell));
        }
        put(List.of(), made);
        tell(grids.isEmpty() ? null : touched(known, grids));
    }

    /**
     * Changes the check to the draft, but for some grids.
     *
     * @param stepped grids that a step changed
     * @param made    others as a gesture would make them; null for one that it takes away
     */
    private void put(Collection<String> stepped, Map<String, Cell> made) {
        Set<String> changing = new LinkedHashSet<>(bent);
        changing.addAll(stepped);
        changing.addAll(made.keySet());
        Function<String, Optional<Cell>> now = id -> made.containsKey(id) ? Optional.ofNullable(made.get(id))
                : draft.sessionProperty().get().cell(id);
        List<Cell> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        changing.forEach(id -> now.apply(id).ifPresentOrElse(changed::add, () -> removed.add(id)));
        bent = Set.copyOf(made.keySet());
        if (!changing.isEmpty()) {
            check.change(changed, removed);
        }
    }

    private Touched touched(List<Finding> before, Collection<String> grids) {
        Set<String> ids = Set.copyOf(grids);
        long had = before.stream().filter(finding -> finding.grids().stream().anyMatch(ids::contains)).count();
        List<FindingLine> has = FindingLine.of(check.about(ids));
        return new Touched((int) had, has.size(), has.isEmpty() ? null : has.getFirst());
    }

    private void tell(Touched now) {
        touched.set(now);
        summarise();
    }

    private void summarise() {
        Messages messages = wording.messages();
        Touched now = touched.get();
        if (!draft.editable()) {
            summary.set("");
        } else if (check == null) {
            summary.set(messages.text("defects.preparing"));
        } else if (now == null) {
            int all = known.size();
            summary.set(all == 0 ? messages.text("defects.none") : messages.text("defects.all", all));
        } else if (now.after == 0) {
            summary.set(now.before == 0 ? messages.text("defects.here.none") : messages.text("defects.here.mended", now.before));
        } else {
            String worst = wording.finding(now.worst.kind(), now.worst.sliver()) + " "
                    + wording.findingSize(now.worst.area(), now.worst.width());
            summary.set(messages.text("defects.here", now.before, now.after, worst.strip()));
        }
    }
}
