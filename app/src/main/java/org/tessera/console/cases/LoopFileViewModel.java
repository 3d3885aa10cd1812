package org.tessera.console.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;
import org.tessera.console.casefile.DeadlineWords;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.Situation;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.OneAtATime;
import org.tessera.journal.JournalEntry;

/** The file of the chosen case in the loop: where it stands, its trace, the acts that are legal now, and how it was at any entry. */
public final class LoopFileViewModel {

    private final Situation situation;
    private final Wording wording;
    private final LoopOffice office;
    private final BackgroundWork work;
    private final NoticesViewModel notices;
    private final LoopFields sections;
    private final ReadOnlyObjectWrapper<LoopFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseFile> past = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TraceLine> replayed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final OneAtATime reading = new OneAtATime();
    private Instant readAt = Instant.MIN;
    private long readRevision = -1;

    public LoopFileViewModel(Situation situation, Wording wording, LoopOffice office, BackgroundWork work, NoticesViewModel notices) {
        this.situation = situation;
        this.wording = wording;
        this.office = office;
        this.work = work;
        this.notices = notices;
        this.sections = new LoopFields(wording);
        situation.selectedCaseProperty().addListener((_, _, _) -> {
            present();
            read();
        });
        situation.viewProperty().addListener((_, _, _) -> read());
        situation.pictureProperty().addListener((_, _, picture) -> {
            boolean minuteGone = picture.now().isBefore(readAt) || picture.now().isAfter(readAt.plusSeconds(60));
            if (picture.revision() != readRevision || minuteGone) {
                read();
            }
        });
        read();
    }

    /** The open file, or null when no case is chosen. */
    public ReadOnlyObjectProperty<LoopFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The case as it was at the entry that is replayed; null while it is shown as it is. */
    public ReadOnlyObjectProperty<CaseFile> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** The entry that is replayed, or null. */
    public ReadOnlyObjectProperty<TraceLine> replayedProperty() {
        return replayed.getReadOnlyProperty();
    }

    /** True when the chosen case's file has been read. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** The case that is shown: as it is, or as it was. */
    public CaseFile shown() {
        return past.get() == null ? file.get().file() : past.get();
    }

    /** The acts that are offered: none while the past is shown or nothing may be written. */
    public List<MoveKind> acts() {
        return past.get() != null || situation.readOnlyProperty().get() ? List.of() : file.get().acts();
    }

    /** How soon somebody must act. */
    public Urgency urgency() {
        return Urgency.of(shown().times().dueAt(), moment());
    }

    /** The deadline in one sentence. */
    public String deadlineText() {
        CaseFile shown = shown();
        Optional<CaseClock> clock = DeadlineRule.running(shown);
        return clock.filter(running -> running.suspendedAt(moment())).map(_ -> wording.messages().text("loop.suspended"))
                .orElseGet(() -> new DeadlineWords(wording).of(shown.times(), clock, file.get().counted(), moment()));
    }

    /** The six links with who was there last, and when. */
    public List<StageCell> stages() {
        CaseProgress progress = CaseFlow.entered(shown(), moment()).progress();
        boolean ended = progress.ending() != null;
        return Arrays.stream(Stage.values()).map(stage -> {
            Optional<Step> last = progress.steps().reversed().stream().filter(step -> step.stage() == stage).findFirst();
            int before = stage.compareTo(progress.stage());
            StageCell.State state = before < 0 || ended && before == 0 ? StageCell.State.DONE
                    : before == 0 ? StageCell.State.CURRENT : StageCell.State.AHEAD;
            return new StageCell(stage, state, last.map(step -> actor(step.actor())).orElse(""),
                    last.map(step -> wording.brief(step.at())).orElse(""));
        }).toList();
    }

    /** How it left the loop; empty while it is in it. */
    public String endingText() {
        CaseProgress progress = CaseFlow.entered(shown(), moment()).progress();
        return progress.ending() == null ? "" : wording.messages().text("ending." + progress.ending().name());
    }

    /** What is known, part by part. */
    public List<LoopSection> sections() {
        return sections.of(shown(), file.get(), moment());
    }

    /** The trace, newest first: what the journal holds of the case. */
    public List<TraceLine> trace() {
        CaseProgress progress = file.get().file().progress();
        return file.get().history().stream().map(entry -> {
            String words = progress == null ? "" : progress.steps().stream()
                    .filter(step -> step.at().equals(entry.at()) && step.move().action().equals(entry.action()))
                    .map(Step::words).findFirst().orElse("");
            return new TraceLine(entry.sequence(), wording.brief(entry.at()), what(entry), actor(entry.actor()),
                    words.isBlank() ? entry.reason() : words);
        }).toList();
    }

    /** What words seem to be, with the reason; empty for nothing. */
    public String suggestionText() {
        var suggestion = file.get().suggestion();
        return suggestion == null ? "" : wording.messages().text("loop.suggested", suggestion.label(),
                Math.round(suggestion.confidence() * 100), String.join(", ", suggestion.because()));
    }

    /** Shows the case as it was after an entry; null shows it as it is. */
    public void replay(TraceLine line) {
        if (line == null || file.get() == null) {
            present();
            return;
        }
        String caseId = file.get().file().id();
        work.run(() -> office.asOf(caseId, line.sequence()), found -> {
            if (found.isPresent() && file.get() != null && file.get().file().id().equals(caseId)) {
                replayed.set(line);
                past.set(found.get());
            }
        }, notices::failed);
    }

    private void present() {
        replayed.set(null);
        past.set(null);
    }

    private Instant moment() {
        return situation.picture().now();
    }

    private String what(JournalEntry entry) {
        Messages messages = wording.messages();
        return Arrays.stream(MoveKind.values()).filter(kind -> kind.action().equals(entry.action())).findFirst()
                .map(kind -> messages.text("move." + kind.name()))
                .orElseGet(() -> messages.textOr("action." + entry.action(), entry.action()));
    }

    private String actor(String id) {
        return wording.messages().textOr("actor." + id, id);
    }

    private void read() {
        String caseId = situation.selectedCaseProperty().get();
        read.set(false);
        if (caseId == null || situation.viewProperty().get() != ConsoleView.CASES) {
            file.set(null);
            return;
        }
        if (!reading.begin()) {
            return;
        }
        Instant now = moment();
        readAt = now;
        readRevision = situation.picture().revision();
        work.run(() -> office.read(caseId, now), found -> {
            boolean again = reading.end();
            if (caseId.equals(situation.selectedCaseProperty().get())) {
                file.set(found.orElse(null));
            }
            if (again) {
                read();
            } else {
                read.set(true);
            }
        }, failure -> {
            reading.end();
            read.set(true);
            notices.failed(failure);
        });
    }
}
