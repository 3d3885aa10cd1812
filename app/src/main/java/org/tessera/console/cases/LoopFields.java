package org.tessera.console.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.Accountability;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Dispute;
import org.tessera.cases.flow.FollowUp;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.flow.Task;
import org.tessera.console.casefile.Field;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;

/**
 * What a file says, part by part, in words; a part of which nothing is known is left out.
 *
 * @param wording in the language of the moment
 */
record LoopFields(Wording wording) {

    /**
     * The parts.
     *
     * @param shown the case as it is, or as it was
     * @param file  what else is known now
     */
    List<LoopSection> of(CaseFile shown, LoopFile file, Instant now) {
        CaseProgress progress = CaseFlow.entered(shown, now).progress();
        List<LoopSection> parts = new ArrayList<>();
        add(parts, "loop.part.case", main(shown, progress, file));
        add(parts, "loop.part.reports", progress.reports().stream().map(this::report).toList());
        add(parts, "loop.part.tasks", progress.tasks().stream().map(task -> task(task, file)).toList());
        add(parts, "loop.part.feedback", feedback(progress));
        add(parts, "loop.part.dispute", progress.dispute() == null ? List.of() : dispute(progress.dispute()));
        add(parts, "loop.part.accountability", progress.accountability() == null ? List.of() : accountability(progress.accountability()));
        add(parts, "loop.part.links", links(progress, file));
        add(parts, "file.source", source(shown));
        return parts;
    }

    private List<Field> main(CaseFile shown, CaseProgress progress, LoopFile file) {
        List<Field> fields = new ArrayList<>();
        add(fields, "file.opened", wording.full(shown.times().openedAt()));
        add(fields, "loop.field.category", shown.subject().category());
        add(fields, "file.lead", file.department(progress.lead()));
        if (file.card() != Card.NONE) {
            add(fields, "file.card", text("card." + file.card()));
        }
        add(fields, "file.address", shown.place().address() == null ? "" : shown.place().address().replaceAll("\\s+", " "));
        add(fields, "file.areas", String.join(" · ", file.places()));
        if (shown.place().quality() != PlaceQuality.EXACT) {
            add(fields, "file.place", text("place." + shown.place().quality().name()));
        }
        if (progress.borders() != null) {
            add(fields, "loop.field.borders", text("loop.borders", progress.borders().leads(),
                    String.join(", ", progress.borders().informed())));
        }
        if (progress.request() != null) {
            add(fields, "loop.field.request", text("loop.request." + progress.request().kind().name(),
                    wording.brief(progress.request().at()), progress.request().reason()));
        }
        return fields;
    }

    /** Names and numbers of people stay out: they are shown for a purpose that is recorded, not here. */
    private Field report(Report report) {
        boolean known = report.reporter() != null && !Reporter.NOBODY.equals(report.reporter());
        String who = text(known ? "loop.reporter.known" : "loop.reporter.none");
        return new Field(text("channel." + report.channel().name()), text("loop.report", wording.brief(report.at()),
                report.words().isBlank() ? "—" : report.words(), who));
    }

    private Field task(Task task, LoopFile file) {
        String state = task.done() ? text("loop.task.done", wording.brief(task.doneAt()), task.result())
                : text(task.order().mandatory() ? "loop.task.awaited" : "loop.task.open", wording.brief(task.givenAt()));
        return new Field(file.department(task.order().party()), task.order().content() + " – " + state);
    }

    private List<Field> feedback(CaseProgress progress) {
        List<Field> fields = new ArrayList<>();
        var feedback = progress.feedback();
        if (feedback.check() != null) {
            add(fields, "loop.field.check", text("act.choice." + feedback.check().name()));
        }
        if (feedback.repliedAt() != null) {
            add(fields, "loop.field.reply", wording.brief(feedback.repliedAt()) + "  " + feedback.reply());
        }
        FollowUp call = feedback.followUp();
        if (call != null) {
            add(fields, "loop.field.revisit", text("loop.revisit", yes(call.contacted()), yes(call.solved()),
                    text("act.choice." + call.satisfaction().name())));
        }
        return fields;
    }

    private List<Field> dispute(Dispute dispute) {
        List<Field> fields = new ArrayList<>();
        dispute.path().forEach(level -> add(fields, "loop.field.tier",
                text("tier." + level.tier().name()) + "  " + wording.brief(level.since()) + "  " + level.why()));
        add(fields, "loop.field.mediator", dispute.mediator());
        if (dispute.agreedAt() != null) {
            add(fields, "loop.field.agreement", wording.brief(dispute.agreedAt()) + "  " + dispute.agreement());
        }
        add(fields, "loop.field.referred", dispute.referredTo());
        if (dispute.revisitDue() != null) {
            add(fields, "loop.field.agreement-revisit", wording.brief(dispute.revisitDue()));
        }
        if (dispute.kept() != null) {
            add(fields, "loop.field.kept", yes(dispute.kept()));
        }
        return fields;
    }

    private List<Field> accountability(Accountability outcome) {
        List<Field> fields = new ArrayList<>();
        if (outcome.party().isEmpty()) {
            add(fields, "loop.field.held", text("loop.not-triggered"));
        } else {
            add(fields, "loop.field.held", outcome.party());
            add(fields, "loop.field.rules", String.join(", ", outcome.rules()));
            add(fields, "loop.field.appeal", outcome.appeal());
            if (outcome.upheld() != null) {
                add(fields, "loop.field.upheld", yes(outcome.upheld()));
            }
        }
        return fields;
    }

    private List<Field> links(CaseProgress progress, LoopFile file) {
        List<Field> fields = new ArrayList<>();
        add(fields, "loop.field.merged-into", progress.mergedInto());
        add(fields, "loop.field.merged", String.join(", ", file.merged()));
        return fields;
    }

    private static List<Field> source(CaseFile shown) {
        List<Field> fields = new ArrayList<>();
        new TreeMap<>(shown.attributes()).forEach((name, value) -> {
            if (!value.isBlank()) {
                fields.add(new Field(name, value));
            }
        });
        return fields;
    }

    private String yes(boolean answer) {
        return text(answer ? "act.choice.YES" : "act.choice.NO");
    }

    private String text(String key, Object... arguments) {
        Messages messages = wording.messages();
        return messages.text(key, arguments);
    }

    private void add(List<LoopSection> parts, String title, List<Field> fields) {
        if (!fields.isEmpty()) {
            parts.add(new LoopSection(text(title), fields));
        }
    }

    private void add(List<Field> fields, String label, String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(text(label), value));
        }
    }
}
