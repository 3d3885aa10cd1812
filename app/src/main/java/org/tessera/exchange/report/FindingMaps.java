package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Severity;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Styles;

/** Draws findings: as areas, lines and points where they are, and as a numbered mark each on the map of the whole place. */
final class FindingMaps {

    /** Most numbers on the map of the whole place; more would be a carpet. */
    static final int NUMBERS = 300;

    private static final int MOST_NAMES = 80;

    private final CheckReport.Subject subject;
    private final ReportWords words;
    private final Geometry[] shapes;
    private final FeatureSet areas;
    private final List<Layer> land;
    private final FeatureLayer names;
    private final List<Layer> outer = new ArrayList<>();
    private final FeatureLayer places;
    private final FeatureSet marks;
    private final FeatureLayer numbers;
    private final Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);

    FindingMaps(CheckReport.Subject subject, List<Finding> findings, ReportWords words) {
        this.subject = subject;
        this.words = words;
        shapes = findings.stream().map(each -> each.shape().isEmpty() ? each.shape() : subject.toLonLat().apply(each.shape()))
                .toArray(Geometry[]::new);
        areas = MapInk.areas(subject.cells(), subject.toLonLat());
        land = List.of(MapInk.land(areas), MapInk.borders(areas));
        names = MapInk.names(areas);
        if (subject.boundary() != null) {
            FeatureSet line = FeatureSet.builder().add("boundary", subject.toLonLat().apply(subject.boundary()), Map.of()).build();
            outer.add(FeatureLayer.of("outer", "", line, Styles.named("outer").rule("").line(MapInk.DARK, 1.4).build()));
        }
        FeatureSet.Builder drawn = FeatureSet.builder();
        FeatureSet.Builder marked = FeatureSet.builder();
        int[] order = order(findings);
        for (int i = 0; i < shapes.length; i++) {
            if (!shapes[i].isEmpty()) {
                Finding finding = findings.get(i);
                kinds.add(finding.kind());
                String id = Integer.toString(i + 1);
                String number = words.text("map.number", i + 1);
                drawn.add(id, shapes[i], Map.of("kind", finding.kind().key(), "dim", shapes[i].getDimension()));
                marked.add(id, shapes[i].getInteriorPoint(), Map.of("kind", finding.kind().key(), "number",
                        order[i] < NUMBERS ? number : "", "all", number, "severity", finding.severity().key()));
            }
        }
        places = FeatureLayer.of("places", "", drawn.build(), placeStyle());
        marks = marked.build();
        numbers = FeatureLayer.of("numbers", "", marks, numberStyle("all", 10));
    }

    /** Rank of each finding by gravity. */
    private static int[] order(List<Finding> findings) {
        int[] rank = new int[findings.size()];
        List<Integer> sorted = IntStream.range(0, rank.length).boxed().sorted(Comparator.<Integer, Severity>comparing(
                i -> findings.get(i).severity()).thenComparing(i -> -findings.get(i).area())).toList();
        for (int i = 0; i < rank.length; i++) {
            rank[sorted.get(i)] = i;
        }
        return rank;
    }

    /** What is wrong with a whole grid is drawn along its border, so that other findings in it can be seen. */
    private static MapStyle placeStyle() {
        Styles style = Styles.named("places");
        for (FindingKind kind : FindingKind.values()) {
            String colour = MapInk.hex(MapInk.colour(kind));
            String of = "kind = '" + kind.key() + "' AND ";
            style.rule("").when(of + "dim = 2");
            if (kind != FindingKind.INVALID && kind != FindingKind.DUPLICATE) {
                style.fill(colour, 0.45);
            }
            style.line(colour, 1.3)
                    .rule("").when(of + "dim = 1").line(colour, 2.4)
                    .rule("").when(of + "dim = 0").mark(MapInk.mark(kind), colour, 9);
        }
        return style.build();
    }

    private MapStyle markStyle() {
        Styles style = Styles.named("marks");
        for (FindingKind kind : kinds) {
            style.rule(words.text("kind." + kind.key())).when("kind = '" + kind.key() + "'")
                    .mark(MapInk.mark(kind), MapInk.hex(MapInk.colour(kind)), marks.size() < 500 ? 9 : marks.size() < 2000 ? 7 : 5);
        }
        return style.build();
    }

    /** The graver first, where two numbers want the same place. */
    private static MapStyle numberStyle(String attribute, double size) {
        Styles style = Styles.named("numbers");
        for (Severity severity : Severity.values()) {
            style.rule("").when("severity = '" + severity.key() + "' AND " + attribute + " <> ''")
                    .text(attribute, size, "#101820", MapInk.HALO, 30 - 10 * severity.ordinal());
        }
        return style.build();
    }

    Envelope box(int index) {
        return shapes[index].getEnvelopeInternal();
    }

    ReportMap overview() {
        List<Layer> layers = new ArrayList<>(land);
        layers.addAll(outer);
        layers.add(places);
        layers.add(FeatureLayer.of("marks", words.text("legend.findings"), marks, markStyle()));
        layers.add(FeatureLayer.of("numbers", "", marks, numberStyle("number", 9)));
        if (areas.size() <= MOST_NAMES) {
            layers.add(names);
        }
        Envelope box = new Envelope(areas.size() == 0 ? new Envelope() : areas.lonLatEnvelope());
        for (Geometry shape : shapes) {
            box.expandToInclude(shape.getEnvelopeInternal());
        }
        return new ReportMap(words.text("map.overview"), subject.input(), box, layers, ReportMap.legend(layers, "marks"));
    }

    List<Layer> detail() {
        List<Layer> layers = new ArrayList<>(land);
        layers.addAll(outer);
        layers.addAll(List.of(places, names, numbers));
        return layers;
    }
}
