package org.tessera.console.planning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;

/** What the plan in hand changes over the grids in force; follows every step. Screen thread. */
public final class ComparisonViewModel {

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<PlanComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Transfer> chosen = new SimpleObjectProperty<>();
    private boolean busy;
    private boolean again;

    public ComparisonViewModel(PlanOffice office, DraftViewModel draft, Wording wording, NoticesViewModel notices,
            BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
        draft.sessionProperty().addListener((_, _, _) -> follow());
        draft.latestProperty().addListener((_, _, _) -> follow());
        wording.messages().languageProperty().addListener((_, _, _) -> summarise());
        summarise();
    }

    /** What moves; null while no plan is in hand. */
    public ReadOnlyObjectProperty<PlanComparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The transfer that the map shows, or null. */
    public ObjectProperty<Transfer> chosenProperty() {
        return chosen;
    }

    /** At most one comparison runs; the latest state of the draft is compared when it ends. */
    private void follow() {
        DraftSession session = draft.sessionProperty().get();
        chosen.set(null);
        if (session == null) {
            show(null);
            return;
        }
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        List<Cell> cells = session.cells();
        work.run(() -> office.compare(session, cells), found -> {
            done();
            if (session == draft.sessionProperty().get()) {
                show(found);
            }
        }, failure -> {
            done();
            notices.failed(failure);
        });
    }

    private void done() {
        busy = false;
        if (again) {
            again = false;
            follow();
        }
    }

    private void show(PlanComparison found) {
        comparison.set(found);
        summarise();
    }

    private void summarise() {
        Messages messages = wording.messages();
        PlanComparison found = comparison.get();
        if (found == null) {
            summary.set(messages.text("compare.none"));
        } else if (!found.differs()) {
            summary.set(messages.text("compare.same"));
        } else {
            Map<Lineage.Kind, Long> kinds = found.lineage().stream().filter(each -> each.kind() != Lineage.Kind.UNCHANGED)
                    .collect(Collectors.groupingBy(Lineage::kind, java.util.TreeMap::new, Collectors.counting()));
            String grids = kinds.entrySet().stream().map(entry -> messages.text("lineage." + entry.getKey().name(), entry.getValue()))
                    .collect(Collectors.joining(" · "));
            summary.set(messages.text("compare.summary", wording.area(found.areaMoved()), households(found.moved(Located.Kind.HOUSEHOLD)),
                    found.moved(Located.Kind.CASE), found.moved(Located.Kind.SENSOR), found.moved(Located.Kind.MEMBER), grids));
        }
    }

    /** A grid's code, or that there is none. */
    public String grid(String id) {
        return id == null ? wording.messages().text("compare.no-grid") : id;
    }

    /** How many households go with it; a dash where the workspace knows none, for that is not zero. */
    public String households(Transfer transfer) {
        return households(transfer.moved(Located.Kind.HOUSEHOLD));
    }

    private String households(long moved) {
        DraftSession session = draft.sessionProperty().get();
        return session == null || session.things().stream().noneMatch(thing -> thing.kind() == Located.Kind.HOUSEHOLD) ? "—"
                : String.format(wording.messages().locale(), "%,d", moved);
    }

    public String area(Transfer transfer) {
        return wording.area(transfer.area());
    }
}
