package org.tessera.store;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.TaskOrder;

/** What queries ask of a case, beside its record. */
final class CaseColumns {

    private CaseColumns() {
    }

    /** Values of the columns of {@link EntityTable#CASE}, in order. */
    static Object[] of(CaseFile file) {
        String words = String.join(" ", file.id(), text(file.subject().title()), text(file.subject().category()),
                text(file.place().address())).toLowerCase(Locale.ROOT);
        CaseProgress progress = file.progress();
        // A case outside the loop stands where it would enter it: its department leads, and it is closed when its source says so.
        String lead = progress == null ? text(file.subject().department()) : progress.lead();
        Stage stage = progress != null ? progress.stage() : file.times().closedAt() == null ? Stage.HANDLING : Stage.FEEDBACK;
        Ending ending = progress != null ? progress.ending() : file.times().closedAt() == null ? null : Ending.CLOSED;
        return new Object[] {file.place().gridId(), EntityTable.micros(file.times().openedAt()), EntityTable.micros(file.times().dueAt()),
            EntityTable.micros(file.times().closedAt()), words, CanonicalJson.wkb(file.place().point()), file.subject().title(),
            file.subject().category(), file.place().address(), file.place().quality().name(),
            file.place().point() == null ? null : file.place().point().getX(),
            file.place().point() == null ? null : file.place().point().getY(),
            lead, parties(lead, progress), stage.name(), ending == null ? null : ending.name(), StoredIntake.key(file)};
    }

    /** The lead and the departments with a task, each between bars: {@code |PWD|ISD|}; empty for none. */
    private static String parties(String lead, CaseProgress progress) {
        Set<String> parties = new TreeSet<>();
        parties.add(lead);
        if (progress != null) {
            progress.tasks().stream().map(task -> task.order()).filter(order -> order.kind() == TaskOrder.Kind.DEPARTMENT)
                    .map(TaskOrder::party).forEach(parties::add);
        }
        parties.remove("");
        return parties.isEmpty() ? "" : "|" + String.join("|", parties) + "|";
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
