package org.tessera.console.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.MoveKind;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.Desk;
import org.tessera.console.situation.Situation;
import org.tessera.journal.Refusal;

/** The small form of the act that was chosen: what it asks, what is answered, and why it was refused. */
public final class ActFormViewModel {

    private final Situation situation;
    private final Messages messages;
    private final LoopOffice office;
    private final Desk desk;
    private final ActForms forms;
    private final ReadOnlyObjectWrapper<MoveKind> act = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final Map<String, String> answers = new HashMap<>();
    private List<ActField> fields = List.of();
    private String caseId = "";

    public ActFormViewModel(Situation situation, Messages messages, LoopOffice office, Desk desk) {
        this.situation = situation;
        this.messages = messages;
        this.office = office;
        this.desk = desk;
        this.forms = new ActForms(messages);
        situation.selectedCaseProperty().addListener((_, _, _) -> leave());
    }

    /** The act whose form is open, or null. */
    public ReadOnlyObjectProperty<MoveKind> actProperty() {
        return act.getReadOnlyProperty();
    }

    /** Why it cannot be saved yet; empty for no reason. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** True from saving until the answer. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** What the open act asks. */
    public List<ActField> fields() {
        return fields;
    }

    /** Opens the form of an act that is legal now; does nothing while the workspace can only be read. */
    public void open(MoveKind kind, LoopFile file) {
        if (situation.readOnlyProperty().get()) {
            return;
        }
        leave();
        caseId = file.file().id();
        fields = forms.fields(kind, file);
        fields.forEach(field -> answers.put(field.id(), field.first()));
        act.set(kind);
    }

    /** What stands in a field. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Answers a field. */
    public void answer(String field, String value) {
        answers.put(field, value == null ? "" : value);
        hint.set("");
    }

    /** Closes the form without effect. */
    public void leave() {
        act.set(null);
        fields = List.of();
        answers.clear();
        hint.set("");
    }

    /** Makes the move; says what is missing, or why it was refused, and stays open then. */
    public void save() {
        if (act.get() == null || saving.get()) {
            return;
        }
        for (ActField field : fields) {
            if (field.needed() && answer(field.id()).isBlank()) {
                hint.set(messages.text("act.missing", messages.text("act.field." + field.id())));
                return;
            }
        }
        MoveKind kind = act.get();
        Move move = forms.move(kind, answers, situation.clock().now());
        if (move == null) {
            hint.set(messages.text("act.no-number"));
            return;
        }
        saving.set(true);
        String of = caseId;
        desk.perform(() -> office.move(of, move), _ -> {
            saving.set(false);
            if (act.get() == kind && of.equals(caseId)) {
                leave();
            }
        }, failure -> {
            saving.set(false);
            hint.set(words(failure));
        }, "done.move", messages.text("move." + kind.name()), of);
    }

    private String words(Throwable failure) {
        return failure instanceof Refusal refusal ? messages.textOr(refusal.code(), refusal.getMessage(), refusal.arguments())
                : messages.text("notice.failed", String.valueOf(failure.getMessage()));
    }
}
