package org.tessera.grid.plan;

import java.util.List;
import java.util.UUID;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Tier;
import org.tessera.clock.SituationClock;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.journal.Reversal;

/** The desk at which gaps are permitted, each with a reason and an owner. Blocking; never call on the JavaFX thread. */
public final class GapDesk {

    private final Journal journal;
    private final PlanStore plans;
    private final GridStore grids;
    private final SituationClock clock;
    private final Actor actor;

    public GapDesk(Journal journal, PlanStore plans, GridStore grids, SituationClock clock, Actor actor) {
        this.journal = journal;
        this.plans = plans;
        this.grids = grids;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Permits a gap.
     *
     * @param shape lon, lat; polygon or multipolygon
     * @throws Refusal when nothing is said of reason or owner, the shape is no polygon, or it lies outside the actor's area
     */
    public GapPermit allow(Geometry shape, String reason, String owner) {
        if (reason == null || reason.isBlank() || owner == null || owner.isBlank()) {
            throw new Refusal("refusal.gap-unexplained", "a gap is permitted only with a reason and somebody who answers for it");
        }
        if (!(shape instanceof Polygonal) || shape.isEmpty()) {
            throw new Refusal("refusal.gap-shape", "a gap is an area");
        }
        String community = grids.at(Tier.COMMUNITY, shape.getInteriorPoint()).map(Grid::id).orElse("");
        if (!plans.holds(actor.scope(), Tier.COMMUNITY, community)) {
            throw new Refusal("refusal.gap-outside-area", "this gap does not lie in your area");
        }
        GapPermit permit = new GapPermit(UUID.randomUUID().toString(), shape, reason, owner, community, actor.id(), clock.now());
        journal.commit(draft("gap.allow", reason), () -> List.of(Change.created(permit)));
        return permit;
    }

    /** Ends a permission: the gap is a defect again. */
    public JournalEntry withdraw(String permitId, String reason) {
        return journal.commit(draft("gap.withdraw", reason), () -> List.of(Change.removed(plans.gaps(actor.scope()).stream()
                .filter(permit -> permit.id().equals(permitId)).findFirst().orElseThrow(() -> new Refusal("refusal.unknown-gap",
                        "there is no permitted gap " + permitId + " in your area", permitId)))));
    }

    /**
     * Takes back one act of this desk.
     *
     * @throws Refusal when it is somebody else's, or the permission has changed since
     */
    public JournalEntry undo(JournalEntry entry) {
        return journal.commit(draft("undo", "undo of " + entry.sequence() + " " + entry.action()), () -> {
            if (!entry.action().startsWith("gap.") || !entry.actor().equals(actor.id())) {
                throw new Refusal("refusal.not-yours-to-undo", "entry " + entry.sequence() + " " + entry.action()
                        + " is not yours to undo", entry.sequence());
            }
            return Reversal.of(journal, entry);
        });
    }

    private JournalDraft draft(String action, String reason) {
        Refusal.unless(actor, Right.PERMIT_GAPS);
        return new JournalDraft(actor, action, clock.now(), reason);
    }
}
