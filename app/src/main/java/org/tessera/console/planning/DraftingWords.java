package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.district.Note;
import org.tessera.grid.district.UnitWeight;

/** Says what a search found, in the language of the screen. */
public final class DraftingWords {

    private static final double HECTARE = 10_000;
    private static final double MILLION = 1_000_000;
    private static final double TEN_THOUSAND = 10_000;
    private static final int MOST_UNITS = 4;
    private static final int MOST_NOTES = 12;

    private final Wording wording;

    public DraftingWords(Wording wording) {
        this.wording = wording;
    }

    Messages messages() {
        return wording.messages();
    }

    /** So much of a weight, with what it is. */
    String weight(UnitWeight weight, double value) {
        return messages().text("drafting.amount." + weight.name(), figure(weight, value));
    }

    /** The bare figure: hectares, or a count. */
    String figure(UnitWeight weight, double value) {
        return number(weight == UnitWeight.AREA ? value / HECTARE : value, 0);
    }

    /** How the best proposal so far stands. */
    String best(DistrictPlan plan) {
        return messages().text("drafting.best", percent(plan.maxDeviation()), number(plan.variation(), 2));
    }

    /** How many proposals there are and what today is like. */
    String found(DraftingResult result) {
        int count = result.curve().points().size();
        DistrictPlan today = result.curve().today();
        return today == null ? messages().text("drafting.found", count)
                : messages().text("drafting.found-today", count, today.districts().size(), percent(today.maxDeviation()),
                        number(today.variation(), 2));
    }

    /** A proposal in full, a line each. */
    List<String> explanation(DraftingResult result, DistrictPlan plan) {
        List<String> lines = new ArrayList<>();
        UnitWeight weight = result.wish().weight();
        int units = result.problem().units().size();
        lines.add(messages().text("drafting.says.size", units, plan.districts().size(),
                weight(weight, result.problem().weight() / plan.districts().size())));
        DistrictPlan today = result.curve().today();
        if (today != null) {
            lines.add(messages().text("drafting.says.moved", weight(weight, plan.moved()), percent(result.movedShare(plan)),
                    number(today.variation(), 2), number(plan.variation(), 2)));
        }
        lines.add(messages().text(plan.contiguous() ? "drafting.says.connected" : "drafting.says.pieces"));
        if (!result.wish().barriers().isEmpty()) {
            lines.add(barriers(result.problem().barred(), plan.notes().stream().filter(note -> note.kind() == Note.Kind.ACROSS).count()));
        }
        lines.add(messages().text("drafting.says.codes", units - plan.districts().size()));
        lines.add(messages().text(plan.run().repeatable() ? "drafting.says.repeatable" : "drafting.says.hurried",
                Long.toString(plan.run().seed()), number(plan.run().seconds(), 1), number(plan.run().steps() / MILLION, 1),
                number(plan.run().steps() / TEN_THOUSAND, 0)));
        plan.notes().stream().limit(MOST_NOTES).map(note -> words(note, weight)).forEach(lines::add);
        if (plan.notes().size() > MOST_NOTES) {
            lines.add(messages().text("drafting.says.more", plan.notes().size() - MOST_NOTES));
        }
        return lines;
    }

    private String barriers(long barred, long crossed) {
        return messages().text(crossed > 0 ? "drafting.says.crossed" : barred > 0 ? "drafting.says.barred" : "drafting.says.unbarred",
                barred, crossed);
    }

    private String words(Note note, UnitWeight weight) {
        String units = String.join(", ", note.units().stream().limit(MOST_UNITS).toList()) + (note.units().size() > MOST_UNITS ? " …" : "");
        boolean weighed = switch (note.kind()) {
            case OVERSIZE, INDIVISIBLE, TORN_TODAY, NEW_UNITS, UNBALANCED -> true;
            case LINK, ACROSS, TORN_GROUP, DISCONNECTED -> false;
        };
        return messages().text("drafting.note." + note.kind().name(), units,
                weighed ? weight(weight, note.value()) : number(note.value(), 0));
    }

    /** A fraction as per cent; to the tenth below ten. */
    String percent(double fraction) {
        return number(fraction * 100, Math.abs(fraction) < 0.0995 ? 1 : 0) + " %";
    }

    String number(double value, int decimals) {
        return Double.isNaN(value) ? "—" : String.format(messages().locale(), "%,." + decimals + "f", value);
    }

    /** Metres as kilometres. */
    String kilometres(double metres) {
        return number(metres / 1000, 1);
    }
}
