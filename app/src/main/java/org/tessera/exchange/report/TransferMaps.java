package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Map<String, Integer> gainers = new HashMap<>();
    private final Envelope[] boxes;
    private final FeatureLayer land;
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
        FeatureSet.Builder drawn = FeatureSet.builder();
        FeatureSet.Builder numbered = FeatureSet.builder();
        for (int i = 0; i < boxes.length; i++) {
            Transfer transfer = comparison.transfers().get(i);
            boxes[i] = new Envelope();
            if (!transfer.shape().isEmpty()) {
                Geometry shape = subject.toLonLat().apply(transfer.shape());
                boxes[i] = shape.getEnvelopeInternal();
                box.expandToInclude(boxes[i]);
                int colour = transfer.to() == null ? -1 : gainers.computeIfAbsent(transfer.to(), _ -> gainers.size())
                        % MapInk.gainers();
                drawn.add(Integer.toString(i + 1), shape, Map.of("colour", colour, "free", transfer.from() == null ? 1 : 0));
                numbered.add(Integer.toString(i + 1), shape.getInteriorPoint(), Map.of("number", Integer.toString(i + 1)));
            }
        }
        land = FeatureLayer.of("land", words.text("legend.borders"), after, Styles.named("land")
                .rule(words.text("legend.borders-after")).fill("#ffffff", 1).line(MapInk.DARK, 0.9).build());
        pieces = FeatureLayer.of("pieces", words.text("legend.pieces"), drawn.build(), pieceStyle());
        old = FeatureLayer.of("old", words.text("legend.old"), before, Styles.named("old").rule(words.text("legend.borders-before"))
                .dashes("#b3002d", 1.1, 4, 3).build());
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
        boolean told = gainers.size() <= MapInk.gainers();
        Map<Integer, String> gaining = new HashMap<>();
        gainers.forEach((id, number) -> gaining.putIfAbsent(number, id));
        for (int i = 0; i < Math.min(MapInk.gainers(), gainers.size()); i++) {
            String colour = MapInk.hex(MapInk.gainer(i));
            String title = told ? words.text("legend.gains", gaining.get(i)) : i == 0 ? words.text("legend.gains-many") : "";
            style.rule(title).when("colour = " + i).fill(colour, 0.6).line(colour, 1.2);
        }
        return style.rule(words.text("legend.nobody")).when("colour = -1").hatch(MapInk.hex(NOBODY), 1.2, 7)
                .line(MapInk.hex(NOBODY), 1.2)
                .rule(words.text("legend.free")).when("free = 1").hatch("#101820", 0.8, 9).build();
    }

    int colour(Transfer transfer) {
        Integer gainer = transfer.to() == null ? null : gainers.get(transfer.to());
        return transfer.shape().isEmpty() ? 0 : gainer == null ? NOBODY : MapInk.gainer(gainer);
    }

    Envelope box(int index) {
        return boxes[index];
    }

    List<Layer> detail() {
        return List.of(land, pieces, old, names, numbers);
    }

    ReportMap overview() {
        List<Layer> layers = new ArrayList<>(List.of(land, pieces, old, numbers));
        if (subject.second().size() <= MOST_NAMES) {
            layers.add(names);
        }
        return new ReportMap(words.text("map.overview"), subject.after(), box, layers,
                ReportMap.legend(layers, "land", "pieces", "old"));
    }
}
