package org.tessera.console.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.OneAtATime;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.Balance;
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;

/** What the plan in hand changes over the grids in force, another plan, or an earlier day; follows every step. Screen thread. */
public final class ComparisonViewModel {

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final Wording wording;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<PlanComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Transfer> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<OtherPlan> other = new SimpleObjectProperty<>(new OtherPlan.InForce());
    private final ObservableList<OtherPlan> choices = FXCollections.observableArrayList();
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private Compared compared;
    private final OneAtATime comparing = new OneAtATime();

    public ComparisonViewModel(PlanOffice office, DraftViewModel draft, Wording wording, NoticesViewModel notices,
            BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.wording = wording;
        this.notices = notices;
        this.work = work;
        day.set(office.today());
        draft.sessionProperty().addListener((_, _, _) -> {
            offer();
            follow();
        });
        draft.plans().addListener((Observable _) -> offer());
        day.addListener((_, _, _) -> offer());
        other.addListener((_, _, _) -> follow());
        offer();
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

    /** How even households and open cases are, before and after; empty while nothing is compared. */
    public ReadOnlyStringProperty balanceProperty() {
        return balance.getReadOnlyProperty();
    }

    /** What the plan in hand is compared with. */
    public ObjectProperty<OtherPlan> otherProperty() {
        return other;
    }

    /** What it can be compared with: the grids in force, all other plans, a day. */
    public ObservableList<OtherPlan> choices() {
        return choices;
    }

    /** The day of the last choice. */
    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** What another side is called. */
    public String name(OtherPlan side) {
        return switch (side) {
            case OtherPlan.InForce _ -> wording.messages().text("compare.in-force");
            case OtherPlan.Drawn drawn -> drawn.plan().name();
            case OtherPlan.OnDay on -> wording.messages().text("compare.on-day", on.day());
        };
    }

    private void offer() {
        DraftSession session = draft.sessionProperty().get();
        List<OtherPlan> now = new ArrayList<>(List.of(new OtherPlan.InForce()));
        draft.plans().stream().filter(plan -> session == null || !plan.id().equals(session.plan().id())).map(OtherPlan.Drawn::new)
                .forEach(now::add);
        now.add(new OtherPlan.OnDay(day.get()));
        choices.setAll(now);
        OtherPlan was = other.get();
        other.set(switch (was) {
            case OtherPlan.InForce same -> same;
            case OtherPlan.OnDay _ -> now.getLast();
            case OtherPlan.Drawn drawn -> now.stream().filter(each -> each instanceof OtherPlan.Drawn one
                    && one.plan().id().equals(drawn.plan().id())).findFirst().orElse(now.getFirst());
        });
    }

    /** At most one comparison runs; the latest state of the draft is compared when it ends. */
    private void follow() {
        DraftSession session = draft.sessionProperty().get();
        chosen.set(null);
        if (session == null) {
            show(null);
            return;
        }
        if (!comparing.begin()) {
            return;
        }
        List<Cell> cells = session.cells();
        OtherPlan side = other.get();
        work.run(() -> office.compare(session, cells, side), found -> {
            done();
            if (session == draft.sessionProperty().get() && side.equals(other.get())) {
                show(found);
            }
        }, failure -> {
            done();
            notices.failed(failure);
        });
    }

    private void done() {
        if (comparing.end()) {
            follow();
        }
    }

    private void show(Compared found) {
        compared = found;
        comparison.set(found == null || found.before().isEmpty() ? null : found.changes());
        summarise();
    }

    private void summarise() {
        Messages messages = wording.messages();
        PlanComparison found = comparison.get();
        balance.set(found == null ? "" : compared.has().keySet().stream().map(this::balance).collect(Collectors.joining("    ")));
        if (compared != null && found == null) {
            summary.set(messages.text("compare.nothing", name(other.get())));
        } else if (found == null) {
            summary.set(messages.text("compare.none"));
        } else if (!found.differs()) {
            summary.set(other.get() instanceof OtherPlan.InForce ? messages.text("compare.same")
                    : messages.text("compare.same-as", name(other.get())));
        } else {
            Map<Lineage.Kind, Long> kinds = found.lineage().stream().filter(each -> each.kind() != Lineage.Kind.UNCHANGED)
                    .collect(Collectors.groupingBy(Lineage::kind, java.util.TreeMap::new, Collectors.counting()));
            String grids = kinds.entrySet().stream().map(entry -> messages.text("lineage." + entry.getKey().name(), entry.getValue()))
                    .collect(Collectors.joining(" · "));
            summary.set(messages.text("compare.summary", wording.area(found.areaMoved()), households(found.moved(Located.Kind.HOUSEHOLD)),
                    found.moved(Located.Kind.CASE), found.moved(Located.Kind.SENSOR), found.moved(Located.Kind.MEMBER), grids));
        }
    }

    private String balance(Located.Kind kind) {
        Balance had = compared.had().get(kind);
        Balance has = compared.has().get(kind);
        return wording.messages().text("compare.balance." + kind.name(), decimals(had.variation()), decimals(has.variation()),
                had.least(), had.most(), has.least(), has.most());
    }

    private String decimals(double value) {
        return String.format(wording.messages().locale(), "%.3f", value);
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
