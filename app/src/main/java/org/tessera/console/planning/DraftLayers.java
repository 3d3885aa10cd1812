package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.map.MapLayerKind;
import org.tessera.console.theme.MapPalette;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.map.index.FeatureRevision;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.OverlayShape;
import org.tessera.map.style.Styles;

/** The draft in hand as map layers: its grids, and over them what a gesture, a repair or the whole plan does. */
public final class DraftLayers {

    private static final String GRIDS = MapLayerKind.DRAFT.id();
    private static final String WORK = MapLayerKind.DRAFT_WORK.id();
    private static final String GESTURE = MapLayerKind.DRAFT_GESTURE.id();
    private static final int OPAQUE = 0xFF000000;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final MapPalette palette;
    private FeatureLayer grids;
    private OverlayLayer work = OverlayLayer.of(WORK, WORK, List.of());

    DraftLayers(MapPalette palette, List<Cell> cells) {
        this.palette = palette;
        FeatureSet.Builder builder = FeatureSet.builder();
        cells.forEach(cell -> builder.add(cell.id(), cell.shape(), Map.of("name", cell.id())));
        String line = "#%06x".formatted(palette.unitBusy());
        grids = FeatureLayer.of(GRIDS, GRIDS, builder.build(), Styles.named(GRIDS)
                .rule("").line(line, 1.1)
                .rule("names").scale(0, 12_000).text("name", 10, "#%06x".formatted(palette.text()), "#%06x".formatted(palette.halo()), 20)
                .build());
    }

    /** Follows a step, once there are grids; only what it touched is drawn anew. */
    void follow(DraftStep step) {
        if (grids.features().size() == 0) {
            return;
        }
        FeatureRevision revision = grids.features().revise();
        step.changed().forEach(grid -> {
            if (grid.retires()) {
                revision.remove(grid.gridId());
            } else {
                revision.put(grid.gridId(), grid.shape(), Map.of("name", grid.gridId()));
            }
        });
        grids = grids.withFeatures(revision.build());
    }

    /**
     * Lays what rests over the grids anew.
     *
     * @param repair   a proposed repair, or null
     * @param changes  what the whole plan changes, or null
     * @param chosen   the transfer in question, or null
     * @param comments of the plan
     * @param outlines permitted gaps and locked grids
     * @param sketch   what a drafted proposal looks like; empty for none
     */
    void lay(RepairProposal repair, PlanComparison changes, Transfer chosen, List<PlanComment> comments, Outlines outlines,
            List<OverlayShape> sketch) {
        List<OverlayShape> shapes = new ArrayList<>(sketch);
        shapes.addAll(outlines.shapes(palette));
        if (changes != null && repair == null && sketch.isEmpty()) {
            int number = 0;
            for (Transfer transfer : changes.transfers()) {
                boolean mine = transfer.equals(chosen);
                area(shapes, "transfer-" + number++, transfer.shape(), mine ? palette.highlight() : palette.unitFree(), mine ? 0x70 : 0x48);
            }
        }
        if (repair != null) {
            int number = 0;
            for (var step : repair.steps()) {
                for (var transfer : step.transfers()) {
                    area(shapes, "repair-" + number++, transfer.piece(), palette.soon(), 0x60);
                }
            }
        }
        for (PlanComment comment : comments) {
            int colour = comment.settled() ? palette.noDeadline() : palette.soon();
            shapes.add(new OverlayShape("comment-" + comment.id(), comment.point(), OPAQUE | palette.halo(), 2, OPAQUE | colour, false,
                    comment.text()));
        }
        work = OverlayLayer.of(WORK, WORK, shapes);
    }

    /**
     * All of them, lowest first; only what a gesture does is packed anew.
     *
     * @param preview  grids as a gesture would make them
     * @param obstacle where it is hindered, or null
     */
    List<Layer> layers(List<Cell> preview, Coordinate obstacle) {
        List<OverlayShape> shapes = new ArrayList<>();
        for (Cell cell : preview) {
            shapes.add(new OverlayShape("preview-" + cell.id(), cell.shape(), OPAQUE | palette.highlight(), 1.6,
                    0x20000000 | palette.highlight(), false, ""));
        }
        if (obstacle != null) {
            shapes.add(new OverlayShape("obstacle", GEOMETRY.createPoint(obstacle), OPAQUE | palette.overdue(), 3,
                    0x80000000 | palette.overdue(), false, "✕"));
        }
        return List.of(grids, work, OverlayLayer.of(GESTURE, GESTURE, shapes));
    }

    private static void area(List<OverlayShape> shapes, String id, Geometry shape, int colour, int alpha) {
        if (!shape.isEmpty()) {
            shapes.add(OverlayShape.area(id, shape, OPAQUE | colour, alpha << 24 | colour));
        }
    }
}
