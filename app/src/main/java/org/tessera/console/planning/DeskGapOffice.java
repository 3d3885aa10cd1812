package org.tessera.console.planning;

import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Geometry;

import org.tessera.access.Actor;
import org.tessera.clock.SituationClock;
import org.tessera.grid.plan.GapDesk;
import org.tessera.grid.plan.GapPermit;
import org.tessera.journal.EntityRef;
import org.tessera.workspace.Workspace;

/**
 * Permitted gaps of an open workspace, by way of its desk.
 *
 * @param workspace the open workspace
 * @param clock     says since when a gap is permitted
 * @param actor     who permits
 */
record DeskGapOffice(Workspace workspace, SituationClock clock, Actor actor) implements GapOffice {

    private GapDesk desk() {
        return new GapDesk(workspace.journal(), workspace.plans(), workspace.grids(), clock, actor);
    }

    @Override
    public List<GapPermit> permitted() {
        return workspace.plans().gaps(actor.scope()).stream()
                .sorted(Comparator.comparing(GapPermit::since).reversed().thenComparing(GapPermit::id)).toList();
    }

    @Override
    public GapPermit allow(Geometry shape, String reason, String owner) {
        return desk().allow(shape, reason, owner);
    }

    @Override
    public void end(String permitId, String reason) {
        desk().withdraw(permitId, reason);
    }

    @Override
    public void takeBack(String permitId) {
        desk().undo(workspace.journal().entriesOf(new EntityRef("gap-permit", permitId)).getLast());
    }
}
