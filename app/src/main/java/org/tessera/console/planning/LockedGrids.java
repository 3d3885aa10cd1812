package org.tessera.console.planning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;

/** Grids that a planner has locked, so that no repair changes them, in the order in which they were. Screen thread. */
public final class LockedGrids {

    private final PlanOffice office;
    private final DraftViewModel draft;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final ObservableList<Cell> cells = FXCollections.observableArrayList();

    LockedGrids(PlanOffice office, DraftViewModel draft, NoticesViewModel notices, BackgroundWork work) {
        this.office = office;
        this.draft = draft;
        this.notices = notices;
        this.work = work;
    }

    /** The locked grids with the outlines that they had then. */
    public ObservableList<Cell> cells() {
        return cells;
    }

    Set<String> ids() {
        return cells.stream().map(Cell::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Locks the grid at a place, or unlocks it; of the draft in hand, else of those in force. */
    void turn(Coordinate place) {
        DraftSession session = draft.sessionProperty().get();
        if (session != null) {
            session.picking().cell(place).flatMap(session::cell).ifPresent(this::turn);
            return;
        }
        work.run(() -> at(place, office.inForce()), found -> found.ifPresent(this::turn), notices::failed);
    }

    private static Optional<Cell> at(Coordinate place, List<Cell> grids) {
        return grids.stream().filter(cell -> cell.shape().getEnvelopeInternal().contains(place)
                && SimplePointInAreaLocator.locate(place, cell.shape()) != Location.EXTERIOR).findFirst();
    }

    private void turn(Cell cell) {
        if (!cells.removeIf(locked -> locked.id().equals(cell.id()))) {
            cells.add(cell);
        }
    }

    /** Unlocks all. */
    public void clear() {
        cells.clear();
    }
}
