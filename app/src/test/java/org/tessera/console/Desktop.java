package org.tessera.console;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Desk;
import org.tessera.console.situation.LiveSituation;
import org.tessera.console.situation.Picture;
import org.tessera.console.work.Mailbox;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.sensing.Sensor;

/** What view-model tests need: a still situation, English words, a desk that notes what it was asked, a mailbox that delivers at once. */
public class Desktop implements Desk, Mailbox {

    public final LiveSituation situation = new LiveSituation(new ReplayClock(new ClockSetting(SmallTown.NOW, 0), () -> 0));
    public final Messages messages = new Messages(Language.EN);
    public final Wording wording = new Wording(messages, ZoneId.of("America/New_York"));
    public final List<String> asked = new ArrayList<>();
    private long revision;

    /** Shows a picture of these cases, in the given order, and units. */
    public void show(List<CaseFile> cases, List<Unit> units, List<Sensor> sensors) {
        situation.show(new Picture(SmallTown.NOW, ++revision, cases.stream().map(file -> new CaseLine(file.brief(),
                Urgency.of(file.times().dueAt(), SmallTown.NOW),
                units.stream().filter(unit -> file.id().equals(unit.caseId())).toList())).toList(), units, Map.of(), sensors, Map.of()));
    }

    @Override
    public void dispatch(String caseId, String unitId) {
        asked.add("dispatch " + caseId + " " + unitId);
    }

    @Override
    public void advance(String unitId, UnitState state) {
        asked.add("advance " + unitId + " " + state);
    }

    @Override
    public void close(String caseId) {
        asked.add("close " + caseId);
    }

    @Override
    public void perform(Supplier<JournalEntry> deed, Consumer<JournalEntry> done, Consumer<Throwable> failed, String key,
            Object... arguments) {
        try {
            JournalEntry entry = deed.get();
            asked.add(messages.text(key, arguments));
            done.accept(entry);
        } catch (Refusal refusal) {
            failed.accept(refusal);
        }
    }

    @Override
    public void undo() {
        asked.add("undo");
    }

    @Override
    public void post(Object key, Runnable delivery) {
        delivery.run();
    }

    @Override
    public boolean isWaiting(Object key) {
        return false;
    }
}
