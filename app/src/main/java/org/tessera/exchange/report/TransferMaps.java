package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.Transfer;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Styles;

/** Draws what a redraw moves: new borders dark, old ones dashed, each piece in the colour of the grid that gains it. */
final class TransferMaps {

    private static final int MOST_NAMES = 80;
    private static final int NOBODY = 0xFF6B6B6B;

    private final ReportWords words;
    private final RedrawReport.Subject subject;
    private final Map<String, Integer> colours;
    private final boolean nobody;
    private final boolean free;
    private final Envelope[] boxes;
    private final FeatureLayer land;
    private final FeatureLayer borders;
    private final FeatureLayer pieces;
    private final FeatureLayer old;
    private final FeatureLayer names;
    private final FeatureLayer numbers;
    private final Envelope box;

    TransferMaps(RedrawReport.Subject subject, PlanComparison comparison, ReportWords words) {
        this.words = words;
        this.subject = subject;
        FeatureSet after = MapInk.areas(subject.second(), subject.toLonLat());
        FeatureSet before = MapInk.areas(redrawn(subject, comparison), subject.toLonLat());
        boxes = new Envelope[comparison.transfers().size()];
        box = after.size() == 0 ? new Envelope() : new Envelope(after.lonLatEnvelope());
        nobody = comparison.transfers().stream().anyMatch(each -> each.to() == null && !each.shape().isEmpty());
        free = comparison.transfers().stream().anyMatch(each -> each.from() == null && !each.shape().isEmpty());
        colours = PieceColours.of(comparison.transfers(), MapInk.gainers());
        FeatureSet.Builder drawn = FeatureSet.builder();
        FeatureSet.Builder numbered = FeatureSet.builder();
        for (int i = 0; i < boxes.length; i++) {
            Transfer transfer = comparison.transfers().get(i);
            boxes[i] = new Envelope();
            if (!transfer.shape().isEmpty()) {
                Geometry shape = subject.toLonLat().apply(transfer.shape());
                boxes[i] = shape.getEnvelopeInternal();
                box.expandToInclude(boxes[i]);
                int colour = transfer.to() == null ? -1 : colours.get(transfer.to());
                drawn.add(Integer.toString(i + 1), shape, Map.of("colour", colour, "free", transfer.from() == null ? 1 : 0));
                numbered.add(Integer.toString(i + 1), shape.getInteriorPoint(), Map.of("number", words.text("map.number", i + 1)));
            }
        }
        land = MapInk.land(after);
        borders = FeatureLayer.of("borders", words.text("legend.borders-after"), after,
                Styles.named("borders").rule("").line(MapInk.DARK, 1.3).build());
        pieces = FeatureLayer.of("pieces", words.text("legend.pieces"), drawn.build(), pieceStyle());
        old = FeatureLayer.of("old", words.text("legend.borders-before"), before, Styles.named("old").rule("")
                .dashes("#b3002d", 1.2, 4, 3).build());
        names = MapInk.names(after);
        numbers = FeatureLayer.of("numbers", "", numbered.build(), Styles.named("numbers").rule("")
                .text("number", 10, "#101820", MapInk.HALO, 30).build());
    }

    /** Grids of before that are not the same bit for bit afterwards. */
    private static List<Cell> redrawn(RedrawReport.Subject subject, PlanComparison comparison) {
        Set<String> touched = new HashSet<>();
        comparison.lineage().stream().filter(each -> each.kind() != org.tessera.grid.plan.Lineage.Kind.UNCHANGED)
                .forEach(each -> touched.add(each.grid()));
        return subject.first().stream().filter(cell -> touched.contains(cell.id())).toList();
    }

    private MapStyle pieceStyle() {
        Styles style = Styles.named("pieces");
        Map<Integer, String> gaining = new TreeMap<>();
        colours.forEach((id, colour) -> gaining.merge(colour, id, (one, other) -> one + ", " + other));
        boolean told = colours.size() <= MapInk.gainers();
        gaining.forEach((number, ids) -> {
            String colour = MapInk.hex(MapInk.gainer(number));
            boolean first = number.equals(gaining.keySet().iterator().next());
            style.rule(told ? words.text("legend.gains", ids) : first ? words.text("legend.gains-many") : "")
                    .when("colour = " + number).fill(colour, 0.6).line(colour, 1);
        });
        if (nobody) {
            style.rule(words.text("legend.nobody")).when("colour = -1").hatch(MapInk.hex(NOBODY), 1.2, 7).line(MapInk.hex(NOBODY), 1.2);
        }
        if (free) {
            style.rule(words.text("legend.free")).when("free = 1").hatch("#101820", 0.8, 9);
        }
        return style.build();
    }

    int colour(Transfer transfer) {
        return transfer.shape().isEmpty() ? 0 : transfer.to() == null ? NOBODY : MapInk.gainer(colours.get(transfer.to()));
    }

    Envelope box(int index) {
        return boxes[index];
    }

    List<Layer> detail() {
        return List.of(land, pieces, old, borders, names, numbers);
    }

    ReportMap overview() {
        List<Layer> layers = new ArrayList<>(List.of(land, pieces, old, borders, numbers));
        if (subject.second().size() <= MOST_NAMES) {
            layers.add(names);
        }
        return new ReportMap(words.text("map.overview"), subject.after(), box, layers,
                ReportMap.legend(layers, "pieces", "old", "borders"));
    }
}
