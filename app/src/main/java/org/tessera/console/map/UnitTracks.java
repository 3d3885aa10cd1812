package org.tessera.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tessera.console.situation.Picture;
import org.tessera.console.theme.MapPalette;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.Fix;
import org.tessera.map.live.Motion;
import org.tessera.map.live.PointSet;
import org.tessera.map.live.Tracks;

/**
 * The units as the map shows them: gliding from fix to fix, a pointer where they are heading, their last ten minutes behind
 * them. The past begins with the first picture seen. Screen thread.
 */
final class UnitTracks {

    private static final Duration TRAIL = Duration.ofMinutes(10);
    private static final int FIXES = 24;
    private static final int OPAQUE = 0xFF000000;
    /** Mercator metres: a unit that moved less stands, and has no heading. */
    private static final double STANDING = 3;
    /** Metres between two fixes over which a unit is set, not moved: a jump of the clock. */
    private static final double JUMP = 5000;

    private final List<Symbol> symbols;
    private PointSet points = PointSet.tracked(FIXES);
    private Instant last = Instant.MIN;

    UnitTracks(MapPalette palette) {
        symbols = Arrays.stream(UnitState.values()).map(state -> new Symbol(SymbolShape.SHIELD, OPAQUE | palette.of(state),
                OPAQUE | palette.halo(), state.isAssigned() ? 15 : 10, 1)).toList();
    }

    /**
     * The layer of a picture; it follows the clock of the map it is shown on.
     *
     * @param speed of that clock
     */
    LiveLayer layer(Picture picture, double speed) {
        if (picture.now().isBefore(last)) {
            points = PointSet.tracked(FIXES);
        }
        last = picture.now();
        Map<String, UnitState> states = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        List<Fix> fixes = new ArrayList<>();
        for (Unit unit : picture.units()) {
            Position position = picture.positions().get(unit.id());
            if (position != null) {
                states.put(unit.id(), unit.state());
                fixes.add(Fix.of(unit.id(), position.point().getX(), position.point().getY(), position.fixedAt(), 0));
                if (unit.state().isAssigned()) {
                    labels.put(unit.id(), unit.id());
                }
            }
        }
        points = points.with(fixes);
        PointSet shown = points.restyled(index -> states.getOrDefault(points.id(index), UnitState.OFF_DUTY).ordinal(),
                index -> states.get(points.id(index)) == UnitState.EN_ROUTE ? course(points.tracks(), index) : Double.NaN)
                .filter(index -> states.containsKey(points.id(index))).withLabels(labels);
        // Pictures come about twice a second: a second of wall time behind, a unit has a fix to move towards.
        Motion motion = new Motion(Duration.ofMillis((long) (1000 * Math.max(0, speed))), Duration.ZERO, JUMP);
        return LiveLayer.of(MapLayerKind.UNITS.id(), MapLayerKind.UNITS.id(), shown, symbols).moving(motion).trailing(TRAIL);
    }

    /** Degrees clockwise from north; Mercator keeps angles. */
    private static double course(Tracks tracks, int index) {
        if (tracks.fixes(index) < 2) {
            return Double.NaN;
        }
        double east = tracks.x(index, 0) - tracks.x(index, 1);
        double north = tracks.y(index, 0) - tracks.y(index, 1);
        return Math.hypot(east, north) < STANDING ? Double.NaN : Math.toDegrees(Math.atan2(east, north));
    }
}
