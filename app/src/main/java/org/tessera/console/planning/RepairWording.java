package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.grid.repair.Balance;
import org.tessera.grid.repair.RepairNote;

/** Says what a repair does. */
public final class RepairWording {

    private final Wording wording;

    RepairWording(Wording wording) {
        this.wording = wording;
    }

    private Messages messages() {
        return wording.messages();
    }

    /** All of it. */
    String summary(RepairPreview preview) {
        if (preview.proposal().before().findings().isEmpty()) {
            return messages().text("repair.nothing");
        }
        String ground = messages().text("repair.summary", preview.proposal().before().findings().size(),
                preview.proposal().after().findings().size(), preview.proposal().shapes().size(),
                wording.area(preview.proposal().movedArea()));
        String permitted = preview.proposal().after().allowed().isEmpty() ? ""
                : " " + messages().text("repair.permitted", preview.proposal().after().allowed().size());
        return ground + (preview.counted() ? " " + messages().text("repair.households", preview.households()) : "") + permitted;
    }

    /** What is wrong. */
    public String defect(RepairLine line) {
        String kind = messages().textOr("finding." + line.defect().kind().key(), line.defect().kind().key());
        return line.defect().sliver() ? messages().text("finding.sliver", kind) : kind;
    }

    /** How large it is; empty when it has no area. */
    public String size(RepairLine line) {
        return line.defect().area() > 0 ? wording.area(line.defect().area()) : "";
    }

    /** Who gains and who loses by it, and what else there is to know. */
    public String effect(RepairLine line) {
        if (!line.included()) {
            return messages().text("repair.left-out", String.join(", ", line.defect().grids()));
        }
        if (!line.reason().isEmpty()) {
            return messages().text("repair.stays", line.reason());
        }
        List<String> parts = new ArrayList<>();
        for (Balance balance : line.effects()) {
            if (balance.gained() > 0) {
                parts.add(messages().text("repair.gains", balance.id(), ground(balance.gained(), balance.joined())));
            }
            if (balance.lost() > 0) {
                parts.add(messages().text("repair.loses", balance.id(), ground(balance.lost(), balance.left())));
            }
        }
        if (parts.isEmpty()) {
            parts.add(messages().text("repair.drawing", String.join(", ", line.defect().grids())));
        }
        for (RepairNote note : RepairNote.values()) {
            if (line.notes().contains(note)) {
                parts.add(messages().text("repair.note." + note.key()));
            }
        }
        return String.join(" · ", parts);
    }

    private String ground(double area, double households) {
        return households > 0 ? messages().text("repair.ground", wording.area(area), Math.round(households)) : wording.area(area);
    }
}
