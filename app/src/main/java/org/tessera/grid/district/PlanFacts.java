package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

import org.tessera.grid.coverage.Measure;

/** Everything there is to say about an assignment, worked out from the units themselves and not from the search. */
final class PlanFacts {

    private final DistrictProblem problem;
    private final int[] district;
    private final double[] weight;
    private final int[] size;
    private final double[] area;
    private final double[] perimeter;
    private final double[] gained;
    private final int[] pieces;
    private int cutEdges;
    private double cutLength;
    private final boolean measured;

    /** @param assignment of each unit, every number below count used */
    private PlanFacts(DistrictProblem problem, int[] assignment, int count) {
        this.problem = problem;
        district = assignment;
        weight = new double[count];
        size = new int[count];
        area = new double[count];
        perimeter = new double[count];
        gained = new double[count];
        measured = problem.adjacency() == DistrictProblem.Adjacency.BORDERS;
        pieces = pieces(count);
        units();
        borders();
    }

    /**
     * Judges an assignment.
     *
     * @param names of the districts; null to number them from the north-west
     */
    static DistrictPlan plan(DistrictProblem problem, int[] assignment, List<String> names, int count, Bounds bounds, List<Note> notes,
            DistrictPlan.Run run) {
        int[] ordered = names == null ? numbered(problem, assignment, count) : assignment;
        PlanFacts facts = new PlanFacts(problem, ordered, count);
        return facts.plan(names, bounds, notes, run);
    }

    /** Rows from north to south, in each from west to east; about as many rows as columns. */
    private static int[] numbered(DistrictProblem problem, int[] assignment, int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        int[] size = new int[count];
        for (int i = 0; i < assignment.length; i++) {
            x[assignment[i]] += problem.x(i);
            y[assignment[i]] += problem.y(i);
            size[assignment[i]]++;
        }
        for (int k = 0; k < count; k++) {
            x[k] /= Math.max(1, size[k]);
            y[k] /= Math.max(1, size[k]);
        }
        Integer[] southward = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(southward, Comparator.comparingDouble(k -> -y[k]));
        int row = (int) Math.ceil(Math.sqrt(count));
        for (int from = 0; from < count; from += row) {
            Arrays.sort(southward, from, Math.min(count, from + row), Comparator.comparingDouble(k -> x[k]));
        }
        int[] number = new int[count];
        for (int i = 0; i < count; i++) {
            number[southward[i]] = i;
        }
        return Arrays.stream(assignment).map(k -> number[k]).toArray();
    }

    private int[] pieces(int count) {
        UnitGraph graph = new UnitGraph(district.length, problem.neighbours().stream().filter(Neighbours::open)
                .map(pair -> new UnitGraph.Edge(pair.border().a(), pair.border().b(), 1)).toList());
        int[] piece = graph.pieces(district);
        int[] counted = new int[count];
        int next = 0;
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == next) {
                counted[district[i]]++;
                next++;
            }
        }
        return counted;
    }

    private void units() {
        for (int i = 0; i < district.length; i++) {
            DistrictUnit unit = problem.units().get(i);
            weight[district[i]] += unit.weight();
            size[district[i]]++;
            if (measured && unit.hasArea()) {
                area[district[i]] += Measure.LON_LAT.area(unit.shape());
                perimeter[district[i]] += perimeter(unit.shape());
            }
        }
    }

    private static double perimeter(Geometry shape) {
        double[] sum = new double[1];
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            SharedBorders.forEachSide((LineString) line, (a, b) -> sum[0] += LocalPlane.length(a, b));
        }
        return sum[0];
    }

    private void borders() {
        for (Neighbours pair : problem.neighbours()) {
            Border border = pair.border();
            if (district[border.a()] == district[border.b()]) {
                perimeter[district[border.a()]] -= 2 * border.length();
            } else {
                cutEdges++;
                cutLength += border.length();
            }
        }
    }

    private DistrictPlan plan(List<String> names, Bounds bounds, List<Note> notes, DistrictPlan.Run run) {
        double moved = 0;
        for (int i = 0; names != null && i < district.length; i++) {
            DistrictUnit unit = problem.units().get(i);
            if (unit.today() != null && !unit.today().equals(names.get(district[i]))) {
                moved += unit.weight();
                gained[district[i]] += unit.weight();
            }
        }
        double mean = Arrays.stream(weight).sum() / weight.length;
        List<District> districts = new ArrayList<>();
        List<Note> all = new ArrayList<>(notes);
        for (int k = 0; k < weight.length; k++) {
            String name = names == null ? Integer.toString(k + 1) : names.get(k);
            double around = measured ? perimeter[k] : Double.NaN;
            double compactness = measured ? Math.min(1, 4 * Math.PI * area[k] / (around * around)) : Double.NaN;
            districts.add(new District(name, size[k], weight[k], mean == 0 ? 0 : weight[k] / mean - 1, measured ? area[k] : Double.NaN,
                    around, compactness, pieces[k], gained[k]));
            judge(name, k, bounds, all);
        }
        return new DistrictPlan(districts, Arrays.stream(district).boxed().toList(), Arrays.stream(pieces).allMatch(p -> p == 1),
                Arrays.stream(weight).allMatch(bounds::contains),
                districts.stream().mapToDouble(d -> Math.abs(d.deviation())).max().orElse(0),
                districts.stream().mapToDouble(d -> Math.abs(d.deviation())).average().orElse(0), cutEdges,
                measured ? cutLength : Double.NaN, districts.stream().mapToDouble(District::compactness).average().orElse(Double.NaN),
                moved, all, run);
    }

    private void judge(String name, int k, Bounds bounds, List<Note> all) {
        if (!bounds.contains(weight[k])) {
            all.add(new Note(Note.Kind.UNBALANCED, List.of(name), weight[k], Notes.text("district %s weighs %s; wanted is %s to %s", name,
                    Notes.number(weight[k]), Notes.number(bounds.low()), Notes.number(bounds.high()))));
        }
        if (pieces[k] > 1) {
            all.add(new Note(Note.Kind.DISCONNECTED, List.of(name), pieces[k],
                    Notes.text("district %s is in %d pieces that no border joins", name, pieces[k])));
        }
    }
}
