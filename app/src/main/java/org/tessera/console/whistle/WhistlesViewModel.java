package org.tessera.console.whistle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.whistle.WhistleFact;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.console.i18n.Wording;

/** The open whistles: who is late stands first, then whose clock runs out first. Only for the JavaFX thread. */
public final class WhistlesViewModel {

    private static final Comparator<WhistleFact> ORDER = Comparator.comparing((WhistleFact fact) -> !fact.late())
            .thenComparing(WhistleFact::nextAt, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(WhistleFact::id);

    private final Wording wording;
    private final WhistleActions actions;
    private final ObservableList<WhistleFact> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper("");
    private Instant now = Instant.EPOCH;

    public WhistlesViewModel(Wording wording, WhistleActions actions) {
        this.wording = wording;
        this.actions = actions;
    }

    /** Takes what the desk says of now. */
    public void show(List<WhistleFact> facts, Instant at) {
        now = at;
        List<WhistleFact> sorted = facts.stream().sorted(ORDER).toList();
        if (!sorted.equals(rows)) {
            rows.setAll(sorted);
        }
    }

    public ObservableList<WhistleFact> rows() {
        return rows;
    }

    /** Number of the chosen whistle; empty for none. */
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public void select(WhistleFact row) {
        selected.set(row == null ? "" : row.id());
    }

    /** Index of the chosen row, -1 when it is not in the list. */
    public int selectedIndex() {
        return rows.stream().map(WhistleFact::id).toList().indexOf(selected.get());
    }

    /** How many have run over a clock. */
    public int late() {
        return (int) rows.stream().filter(WhistleFact::late).count();
    }

    /** Whether the chosen whistle can be asked for the move as it stands. */
    public boolean allows(WhistleMove move) {
        int index = selectedIndex();
        if (index < 0) {
            return false;
        }
        return switch (rows.get(index).state()) {
            case WAITING -> move == WhistleMove.APPROVE || move == WhistleMove.REFUSE;
            case CALLED -> move == WhistleMove.ANSWER || move == WhistleMove.ARRIVE || move == WhistleMove.FINISH;
            case DONE -> move == WhistleMove.SCORE;
            case SCORED -> move == WhistleMove.CLOSE;
            case REFUSED, CLOSED -> false;
        };
    }

    /** Asks for a move of the chosen whistle; nothing when it does not stand so. */
    public void ask(WhistleMove move) {
        if (allows(move)) {
            actions.ask(selected.get(), move);
        }
    }

    public String stateText(WhistleFact row) {
        return wording.messages().text("whistle.state." + row.state().name());
    }

    /** How many of the called departments are there. */
    public String comeText(WhistleFact row) {
        return wording.messages().text("whistle.come", row.come().size(), row.come().size() + row.coming().size() + row.silent().size());
    }

    /** Who has not come yet, those without an answer first. */
    public String missingText(WhistleFact row) {
        List<String> missing = new java.util.ArrayList<>(row.silent());
        missing.addAll(row.coming());
        return String.join(wording.messages().text("whistle.comma"), missing);
    }

    /** When the next clock runs out, and whether one has. */
    public String clockText(WhistleFact row) {
        String next = row.nextAt() == null ? "" : wording.messages().text("whistle.next",
                wording.span(Duration.between(now, row.nextAt())));
        String late = row.late() ? wording.messages().text("whistle.late") : "";
        return late.isEmpty() || next.isEmpty() ? late + next : late + " · " + next;
    }
}
