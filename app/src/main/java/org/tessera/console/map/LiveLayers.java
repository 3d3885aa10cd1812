package org.tessera.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.PlaceQuality;
import org.tessera.cases.Urgency;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Picture;
import org.tessera.console.theme.MapPalette;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.UnitState;
import org.tessera.map.crs.Ellipsoid;
import org.tessera.map.engine.MapLegend;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.OverlayShape;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.PointSet;
import org.tessera.map.live.PointSetBuilder;
import org.tessera.map.style.LegendEntry;

/** Turns a picture into the map's live layers. Form and colour of a case follow its urgency, of a unit its state. */
final class LiveLayers {

    private static final Duration FRESH = Duration.ofHours(24);
    private static final int OPAQUE = 0xFF000000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Logical pixels in which cases gather. */
    private static final double CELL = 36;

    private final MapPalette palette;
    private final UnitTracks units;
    private final Symbol longOverdue;
    private final Map<Urgency, Symbol> caseSymbols = new EnumMap<>(Urgency.class);

    LiveLayers(MapPalette palette) {
        this.palette = palette;
        units = new UnitTracks(palette);
        longOverdue = new Symbol(SymbolShape.TRIANGLE, 0x60000000 | palette.overdue(), 0x40000000 | palette.halo(), 5, 0.5);
        for (Urgency urgency : Urgency.values()) {
            double size = urgency == Urgency.DUE_SOON ? 8 : urgency == Urgency.OVERDUE ? 9 : 4;
            int alpha = urgency == Urgency.DUE_SOON ? 0xFF000000 : urgency == Urgency.OVERDUE ? 0xFF000000 : 0x90000000;
            int rim = 0xA0000000 | palette.halo();
            caseSymbols.put(urgency, new Symbol(shape(urgency), alpha | palette.of(urgency), rim, size, 0.7));
        }
    }

    /** What has been overdue for more than a day stays in sight, but quiet. */
    private static boolean isOld(CaseLine line, Instant now) {
        return line.urgency() == Urgency.OVERDUE && line.times().dueAt().plus(FRESH).isBefore(now);
    }

    /** The form of an urgency's mark. */
    static SymbolShape shape(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> SymbolShape.TRIANGLE;
            case DUE_SOON -> SymbolShape.DIAMOND;
            case ON_TRACK -> SymbolShape.CIRCLE;
            case NO_DEADLINE -> SymbolShape.SQUARE;
        };
    }

    /** Samples for a legend. */
    List<LegendEntry> samples(MapLayerKind kind, Function<String, String> text) {
        return switch (kind) {
            case CASES -> Arrays.stream(Urgency.values()).map(urgency ->
                    MapLegend.symbol(text.apply("urgency." + urgency.name()), caseSymbols.get(urgency))).toList();
            case UNITS -> List.of(MapLegend.symbol(text.apply("legend.unit-free"), unitSymbol(UnitState.AVAILABLE)),
                    MapLegend.symbol(text.apply("legend.unit-busy"), unitSymbol(UnitState.DISPATCHED)));
            case SENSORS -> List.of(MapLegend.symbol("", sensorSymbol()));
            default -> List.of();
        };
    }

    private Symbol unitSymbol(UnitState state) {
        return new Symbol(SymbolShape.SHIELD, OPAQUE | palette.of(state), OPAQUE | palette.halo(), state.isAssigned() ? 15 : 10, 1);
    }

    private Symbol sensorSymbol() {
        return new Symbol(SymbolShape.PENTAGON, OPAQUE | palette.sensor(), OPAQUE | palette.halo(), 11, 1);
    }

    LiveLayer cases(Picture picture) {
        List<Symbol> ranked = List.of(caseSymbols.get(Urgency.NO_DEADLINE), caseSymbols.get(Urgency.ON_TRACK), longOverdue,
                caseSymbols.get(Urgency.OVERDUE), caseSymbols.get(Urgency.DUE_SOON));
        // Each once without and once with the ring of a case that units are bound to.
        List<Symbol> symbols = ranked.stream()
                .flatMap(symbol -> Stream.of(symbol, symbol.withRing(OPAQUE | palette.unitBusy()))).toList();
        PointSetBuilder points = PointSet.builder();
        for (CaseLine line : picture.cases()) {
            if (line.place().quality() == PlaceQuality.EXACT) {
                Point place = line.place().point();
                Symbol symbol = isOld(line, picture.now()) ? longOverdue : caseSymbols.get(line.urgency());
                points.add(line.id(), place.getX(), place.getY(),
                        2 * ranked.indexOf(symbol) + (line.units().isEmpty() ? 0 : 1));
            }
        }
        return LiveLayer.of(MapLayerKind.CASES.id(), MapLayerKind.CASES.id(), points.build(), symbols).clustered(CELL);
    }

    /** The units; the speed is that of the clock which the map follows. */
    LiveLayer units(Picture picture, double speed) {
        return units.layer(picture, speed);
    }

    LiveLayer sensors(Picture picture) {
        Symbol symbol = sensorSymbol();
        return LiveLayer.of(MapLayerKind.SENSORS.id(), MapLayerKind.SENSORS.id(), picture.sensors().stream()
                .filter(sensor -> sensor.point() != null)
                .map(sensor -> LivePoint.of(sensor.id(), sensor.point().getX(), sensor.point().getY(), symbol)).toList());
    }

    /** The selected case once more, larger and ringed, over everything; and the call signs of those who are proposed for it. */
    LiveLayer selected(Picture picture, String selectedCase, List<String> proposed) {
        List<LivePoint> points = new ArrayList<>();
        picture.openCase(selectedCase).filter(line -> line.place().quality() == PlaceQuality.EXACT).ifPresent(line -> {
            if (line.units().isEmpty()) {
                for (String unitId : proposed) {
                    Position at = picture.positions().get(unitId);
                    if (at != null) {
                        points.add(LivePoint.of(unitId, at.point().getX(), at.point().getY(), new Symbol(SymbolShape.SHIELD,
                                OPAQUE | palette.unitFree(), OPAQUE | palette.highlight(), 14, 1.2)).withLabel(unitId));
                    }
                }
            }
            Point at = line.place().point();
            points.add(LivePoint.of(line.id(), at.getX(), at.getY(), new Symbol(shape(line.urgency()),
                    OPAQUE | palette.of(line.urgency()), OPAQUE | palette.halo(), 14, 1)).withRing(OPAQUE | palette.highlight()));
        });
        return LiveLayer.of(MapLayerKind.SELECTED.id(), MapLayerKind.SELECTED.id(), points);
    }

    /** Lines from the selected case to the units that are sent (solid) or proposed (dashed). */
    OverlayLayer links(Picture picture, String selectedCase, List<String> proposed) {
        List<OverlayShape> shapes = new ArrayList<>();
        picture.openCase(selectedCase).filter(line -> line.place().quality() == PlaceQuality.EXACT).ifPresent(line -> {
            Coordinate at = line.place().point().getCoordinate();
            line.units().forEach(unit -> link(picture, at, unit.id(), true, shapes));
            if (line.units().isEmpty()) {
                proposed.forEach(unitId -> link(picture, at, unitId, false, shapes));
            }
        });
        return OverlayLayer.of(MapLayerKind.LINKS.id(), MapLayerKind.LINKS.id(), shapes);
    }

    OverlayLayer findings(List<Geometry> places, int chosen) {
        List<OverlayShape> shapes = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            int fill = index == chosen ? 0x80000000 : 0x40000000;
            int colour = palette.overdue();
            shapes.add(OverlayShape.area("finding-" + index, places.get(index), OPAQUE | colour, fill | colour));
        }
        return OverlayLayer.of(MapLayerKind.FINDINGS.id(), MapLayerKind.FINDINGS.id(), shapes);
    }

    /** What people drew, with length or area beside it. */
    OverlayLayer drawings(Drawings drawings, Wording wording) {
        List<OverlayShape> shapes = new ArrayList<>();
        for (int index = 0; index < drawings.shapes().size(); index++) {
            Geometry shape = drawings.shapes().get(index);
            int ink = palette.highlight();
            String measure = switch (shape.getDimension()) {
                case 0 -> "";
                case 1 -> wording.length(Ellipsoid.length(shape));
                default -> wording.area(Ellipsoid.area(shape));
            };
            shapes.add(new OverlayShape("drawing-" + index, shape, OPAQUE | ink, 2, 0x28000000 | ink, false, measure));
        }
        return OverlayLayer.of(MapLayerKind.DRAWINGS.id(), MapLayerKind.DRAWINGS.id(), shapes);
    }

    private void link(Picture picture, Coordinate at, String unitId, boolean sent, List<OverlayShape> shapes) {
        Position position = picture.positions().get(unitId);
        if (position != null) {
            Geometry line = GEOMETRY.createLineString(new Coordinate[] {at, position.point().getCoordinate()});
            OverlayShape shape = OverlayShape.line("link-" + unitId, line, OPAQUE | palette.unitBusy(), sent ? 2.5 : 1.5);
            shapes.add(sent ? shape : shape.withDashes());
        }
    }
}
