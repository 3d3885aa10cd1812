package org.tessera.console.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.Desk;
import org.tessera.console.situation.Situation;
import org.tessera.console.work.BackgroundWork;
import org.tessera.dispatch.Candidate;
import org.tessera.journal.JournalEntry;

/** The file of the selected case: fields, deadline, proposed units with reasons, history. */
public final class CaseFileViewModel {

    private static final int PROPOSED = 3;

    private final Situation situation;
    private final Wording wording;
    private final DossierReader reader;
    private final Desk desk;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Dossier> dossier = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Proposal> proposals = FXCollections.observableArrayList();
    private Instant readAt = Instant.MIN;
    private long readRevision = -1;
    private boolean reading;

    public CaseFileViewModel(Situation situation, Wording wording, DossierReader reader, Desk desk, BackgroundWork work) {
        this.situation = situation;
        this.wording = wording;
        this.reader = reader;
        this.desk = desk;
        this.work = work;
        situation.selectedCaseProperty().addListener((_, _, _) -> read());
        situation.pictureProperty().addListener((_, _, picture) -> {
            boolean minuteGone = picture.now().isBefore(readAt) || picture.now().isAfter(readAt.plusSeconds(60));
            if (picture.revision() != readRevision || minuteGone) {
                read();
            }
        });
        wording.messages().languageProperty().addListener((_, _, _) -> propose());
    }

    /** The open file, or null when no case is selected. */
    public ReadOnlyObjectProperty<Dossier> dossierProperty() {
        return dossier.getReadOnlyProperty();
    }

    /** At most three units, best first; empty when nobody can be sent. */
    public ObservableList<Proposal> proposals() {
        return proposals;
    }

    /** Sends the proposed unit of this rank, counted from 0; does nothing when there is none. */
    public void dispatch(int rank) {
        if (dossier.get() != null && rank < proposals.size()) {
            desk.dispatch(dossier.get().file().id(), proposals.get(rank).unitId());
        }
    }

    /** Closes the open file's case. */
    public void close() {
        if (dossier.get() != null) {
            desk.close(dossier.get().file().id());
        }
    }

    /** How soon somebody must act. */
    public Urgency urgency() {
        return Urgency.of(dossier.get().file().times().dueAt(), situation.picture().now());
    }

    /** The deadline in one sentence: what it is, what is left, where it comes from. */
    public String deadlineText() {
        CaseFile file = dossier.get().file();
        return new DeadlineWords(wording).of(file.times(), DeadlineRule.running(file), dossier.get().counted(), situation.picture().now());
    }

    /** The main fields. */
    public List<Field> mainFields() {
        Messages messages = wording.messages();
        CaseFile file = dossier.get().file();
        List<Field> fields = new ArrayList<>();
        add(fields, messages.text("file.opened"), wording.full(file.times().openedAt()));
        if (dossier.get().card() != Card.NONE) {
            add(fields, messages.text("file.card"), messages.text("card." + dossier.get().card()));
        }
        add(fields, messages.text("file.address"), file.place().address());
        add(fields, messages.text("file.areas"), String.join(" · ", dossier.get().places()));
        if (file.place().quality() != PlaceQuality.EXACT) {
            add(fields, messages.text("file.place"), messages.text("place." + file.place().quality().name()));
        }
        add(fields, messages.text("file.department"), file.subject().department());
        add(fields, messages.text("file.lead"), dossier.get().recommendation().lead());
        add(fields, messages.text("file.channel"), file.subject().channel());
        return fields;
    }

    /** What else the source said, by its own names. */
    public List<Field> sourceFields() {
        List<Field> fields = new ArrayList<>();
        new TreeMap<>(dossier.get().file().attributes()).forEach((name, value) -> add(fields, name, value));
        return fields;
    }

    /** History, newest first: when, what, who and why. */
    public List<Field> history() {
        Messages messages = wording.messages();
        return dossier.get().history().stream().map((JournalEntry entry) -> {
            String what = messages.textOr("action." + entry.action(), entry.action());
            String who = messages.textOr("actor." + entry.actor(), entry.actor());
            String why = entry.reason().isEmpty() ? "" : " – " + entry.reason();
            return new Field(wording.brief(entry.at()), messages.text("file.history.line", entry.sequence(), what, who) + why);
        }).toList();
    }

    /** Units sent to the case and where they stand, in words. */
    public List<Field> assigned() {
        return situation.picture().units().stream()
                .filter(unit -> dossier.get().file().id().equals(unit.caseId()))
                .map(unit -> new Field(unit.id(), wording.messages().text("state." + unit.state().name())
                        + (unit.since() == null ? "" : "  " + wording.brief(unit.since()))))
                .toList();
    }

    /** Call signs of the units that the map joins to the case: proposed ones. */
    public List<String> proposedUnits() {
        return proposals.stream().map(Proposal::unitId).toList();
    }

    private void read() {
        String caseId = situation.selectedCaseProperty().get();
        if (caseId == null) {
            dossier.set(null);
            proposals.clear();
            return;
        }
        if (reading) {
            return;
        }
        reading = true;
        Instant now = situation.picture().now();
        long revision = situation.picture().revision();
        work.run(() -> reader.read(caseId, now), found -> show(caseId, now, revision, found), failure -> {
            reading = false;
            throw new IllegalStateException("file of case " + caseId + " could not be read", failure);
        });
    }

    private void show(String caseId, Instant now, long revision, Optional<Dossier> found) {
        reading = false;
        readAt = now;
        readRevision = revision;
        if (!caseId.equals(situation.selectedCaseProperty().get())) {
            read();
            return;
        }
        if (!found.equals(Optional.ofNullable(dossier.get()))) {
            dossier.set(found.orElse(null));
            propose();
        }
    }

    private void propose() {
        if (dossier.get() == null) {
            proposals.clear();
            return;
        }
        List<Proposal> next = dossier.get().recommendation().candidates().stream()
                .filter(candidate -> !candidate.excluded())
                .limit(PROPOSED)
                .map(this::proposal)
                .toList();
        if (!next.equals(proposals)) {
            proposals.setAll(next);
        }
    }

    private Proposal proposal(Candidate candidate) {
        Messages messages = wording.messages();
        String headline = candidate.eta() == null
                ? messages.text("units.no-position")
                : messages.text("file.proposal", wording.travelTime(candidate.eta()), wording.distance(candidate.distance()));
        List<String> reasons = candidate.reasons().stream()
                .map(reason -> messages.textOr("reason." + reason.code(), reason.code(), reason.arguments().toArray()))
                .toList();
        String kind = messages.textOr("kind." + candidate.unit().kind(), candidate.unit().kind());
        return new Proposal(candidate.unit().id(), kind, headline, reasons);
    }

    private static void add(List<Field> fields, String label, String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(label, value));
        }
    }
}
