package org.tessera.console.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.console.cases.ActField;
import org.tessera.console.cases.ActField.Choice;
import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

/** The ledger's needs, narrowed by kind, state and words, and the form of the act that was chosen. Screen thread. */
public final class LedgerViewModel {

    private static final int USUAL_DAYS = 7;

    private final LedgerOffice office;
    private final Messages messages;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ObservableList<LedgerLine> rows = FXCollections.observableArrayList();
    private final ObjectProperty<LedgerLine> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<WorkKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<LedgerState> state = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LedgerAct> act = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Map<String, String> answers = new HashMap<>();
    private LedgerOffice.Board board = LedgerOffice.Board.NOTHING;
    private LedgerLine asked;

    public LedgerViewModel(LedgerOffice office, Messages messages, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.messages = messages;
        this.notices = notices;
        this.work = work;
        kind.addListener((_, _, _) -> narrow());
        state.addListener((_, _, _) -> narrow());
        text.addListener((_, _, _) -> narrow());
    }

    /** The needs that are asked for, the most pressing first. */
    public ObservableList<LedgerLine> rows() {
        return rows;
    }

    /** The need that is worked on, or null. */
    public ObjectProperty<LedgerLine> chosenProperty() {
        return chosen;
    }

    /** Kind of work of the rows; null for all. */
    public ObjectProperty<WorkKind> kindProperty() {
        return kind;
    }

    /** State of the rows; null for all. */
    public ObjectProperty<LedgerState> stateProperty() {
        return state;
    }

    /** Part of number, need, promise or area, whatever the case. */
    public StringProperty textProperty() {
        return text;
    }

    /** The act whose form is open, or null. */
    public ReadOnlyObjectProperty<LedgerAct> actProperty() {
        return act.getReadOnlyProperty();
    }

    /** What is missing in the form; empty for nothing. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** How many needs are shown, of how many, and how many are overdue. */
    public String countText() {
        long late = board.lines().stream().filter(line -> line.state() == LedgerState.OVERDUE).count();
        return messages.text("ledger.count", rows.size(), board.lines().size(), late);
    }

    /** Reads the ledger in the background. */
    public void refresh() {
        work.run(office::board, this::take, notices::failed);
    }

    /** Opens the form of an act; says why when the chosen need does not stand so. */
    public void begin(LedgerAct wanted) {
        LedgerLine line = chosen.get();
        if (wanted != LedgerAct.VISIT && line == null) {
            notices.warn("ledger.choose");
            return;
        }
        if (wanted == LedgerAct.SIGN_OFF && (line.promise() == null || line.promise().signOff() != null)) {
            notices.warn("ledger.nothing-open", line.name());
            return;
        }
        asked = line;
        hint.set("");
        answers.clear();
        fields(wanted).forEach(field -> answers.put(field.id(), field.first()));
        act.set(null);
        act.set(wanted);
    }

    /** Closes the form without saving. */
    public void leave() {
        hint.set("");
        act.set(null);
    }

    /** What the open form asks. */
    public List<ActField> fields() {
        return act.get() == null ? List.of() : fields(act.get());
    }

    /** What the open form is about: the need, for a confirmation also what was promised. */
    public String aboutText() {
        if (act.get() == null || act.get() == LedgerAct.VISIT) {
            return "";
        }
        return act.get() == LedgerAct.PROMISE ? messages.text("ledger.about", asked.name(), asked.need().words())
                : messages.text("ledger.about.promise", asked.name(), asked.promise().what(), asked.promise().due());
    }

    /** What stands in a field. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Writes into a field. */
    public void answer(String field, String value) {
        answers.put(field, value == null ? "" : value);
    }

    /** Does what the form says, or says what is missing. */
    public void save() {
        LedgerAct wanted = act.get();
        if (wanted == null) {
            return;
        }
        String missing = fields().stream().filter(ActField::needed).map(ActField::id).filter(id -> answer(id).isBlank()).findFirst()
                .orElse("");
        LocalDate due = wanted == LedgerAct.PROMISE ? day(answer("due")) : null;
        if (missing.isEmpty() && wanted == LedgerAct.PROMISE && due == null) {
            missing = "due";
        }
        if (!missing.isEmpty()) {
            hint.set(messages.text("ledger.missing", messages.text("ledger.field." + missing)));
            return;
        }
        Map<String, String> said = Map.copyOf(answers);
        LedgerLine line = asked;
        work.run(() -> {
            perform(wanted, line, said, due);
            return office.board();
        }, next -> {
            leave();
            notices.done("ledger.saved");
            take(next);
        }, notices::failed);
    }

    private void perform(LedgerAct wanted, LedgerLine line, Map<String, String> said, LocalDate due) {
        switch (wanted) {
            case VISIT -> office.record(said.get("area"), new Resident(said.get("name"), said.get("phone"), "", said.get("address")),
                    WorkKind.valueOf(said.get("kind")), said.get("words"));
            case PROMISE -> office.promise(line, said.get("what"), due, said.get("owner"));
            default -> office.signOff(line, SignOff.Confirmation.valueOf(said.get("how")), said.get("said"));
        }
    }

    private List<ActField> fields(LedgerAct wanted) {
        return switch (wanted) {
            case VISIT -> List.of(
                    new ActField("area", board.areas(), true, board.areas().isEmpty() ? "" : board.areas().getFirst().id()),
                    new ActField("kind", Stream.of(WorkKind.values()).map(each -> new Choice(each.name(), kindText(each))).toList(), true,
                            WorkKind.POLICY_ADVICE.name()),
                    new ActField("words", List.of(), true, ""), new ActField("name", List.of(), false, ""),
                    new ActField("phone", List.of(), false, ""), new ActField("address", List.of(), false, ""));
            case PROMISE -> List.of(new ActField("what", List.of(), true, ""),
                    new ActField("due", List.of(), true, board.today().plusDays(USUAL_DAYS).toString()),
                    new ActField("owner", board.departments(), true, ""));
            case SIGN_OFF -> List.of(new ActField("how", Stream.of(SignOff.Confirmation.values())
                    .map(each -> new Choice(each.name(), messages.text("ledger.how." + each.name()))).toList(), true, ""),
                    new ActField("said", List.of(), false, ""));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** Name of a kind of work. */
    public String kindText(WorkKind each) {
        return messages.text("ledger.kind." + each.name());
    }

    /** Name of a state. */
    public String stateText(LedgerState each) {
        return messages.text("ledger.state." + each.name());
    }

    /** Where the visit was. */
    public String areaText(LedgerLine line) {
        String id = line.entry().visit().areaId();
        return named(board.areas(), id);
    }

    /** Who keeps the promise. */
    public String ownerText(LedgerLine line) {
        return line.promise() == null ? "" : named(board.departments(), line.promise().owner());
    }

    /** Name and telephone of the resident as they may be seen. */
    public String residentText(LedgerLine line) {
        Resident resident = line.entry().resident();
        return (resident.name() + " " + resident.phone()).strip();
    }

    private static String named(List<Choice> choices, String id) {
        return choices.stream().filter(each -> each.id().equals(id)).map(Choice::words).findFirst().orElse(id);
    }

    private void take(LedgerOffice.Board next) {
        board = next;
        narrow();
    }

    private void narrow() {
        String kept = chosen.get() == null ? "" : chosen.get().name();
        rows.setAll(board.lines().stream().filter(this::wanted).toList());
        // The table lost its choice with its rows; an equal row alone would not tell it.
        chosen.set(null);
        chosen.set(rows.stream().filter(line -> line.name().equals(kept)).findFirst().orElse(null));
    }

    private boolean wanted(LedgerLine line) {
        String part = text.get() == null ? "" : text.get().strip().toLowerCase(Locale.ROOT);
        String words = String.join(" ", line.name(), line.need().words(), line.promise() == null ? "" : line.promise().what(),
                areaText(line)).toLowerCase(Locale.ROOT);
        return (kind.get() == null || line.need().kind() == kind.get()) && (state.get() == null || line.state() == state.get())
                && words.contains(part);
    }
}
