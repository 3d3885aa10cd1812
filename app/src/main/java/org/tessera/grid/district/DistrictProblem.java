package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Units to be gathered into districts, with who borders whom. Building one takes a second for ten thousand units; afterwards it is
 * immutable, safe on any thread, and serves any number of searches.
 */
public final class DistrictProblem {

    private final List<DistrictUnit> units;
    private final Adjacency adjacency;
    private final List<Neighbours> neighbours;
    private final double[] x;
    private final double[] y;
    private final BorderLines lines;
    private final boolean uncrossed;

    /** Where it comes from that two units count as neighbours. */
    public enum Adjacency {
        /** They share a border. */
        BORDERS,
        /** Units do not touch: no other unit lies in the circle between them (Gabriel graph). */
        PROXIMITY,
        /** It was given. */
        GIVEN
    }

    private DistrictProblem(List<DistrictUnit> units, Adjacency adjacency, List<Neighbours> neighbours, Coordinate[] places,
            BorderLines lines) {
        this.lines = lines;
        uncrossed = false;
        this.units = List.copyOf(units);
        this.adjacency = adjacency;
        this.neighbours = List.copyOf(neighbours);
        x = Arrays.stream(places).mapToDouble(place -> place.x).toArray();
        y = Arrays.stream(places).mapToDouble(place -> place.y).toArray();
    }

    private DistrictProblem(DistrictProblem of, boolean uncrossed) {
        units = of.units;
        adjacency = of.adjacency;
        neighbours = of.neighbours;
        x = of.x;
        y = of.y;
        lines = of.lines;
        this.uncrossed = uncrossed;
    }

    /** Areas alone. */
    public static DistrictProblem of(List<DistrictUnit> units) {
        return of(units, List.of(), List.of());
    }

    /**
     * Neighbours are found from the shapes: by shared borders, also where these do not match exactly, or by nearness when most units
     * touch nothing.
     *
     * @param units     all with a shape that is not empty, ids unique
     * @param barriers  lines (lon, lat) that no district should reach across
     * @param preferred lines (lon, lat) that make good borders
     * @throws IllegalArgumentException when a unit has no shape
     */
    public static DistrictProblem of(List<DistrictUnit> units, Collection<Geometry> barriers, Collection<Geometry> preferred) {
        for (DistrictUnit unit : units) {
            if (unit.shape() == null || unit.shape().isEmpty()) {
                throw new IllegalArgumentException(unit.id() + " has no shape");
            }
        }
        LocalPlane plane = LocalPlane.around(units.stream().map(DistrictUnit::shape).toList());
        Coordinate[] places = units.stream().map(unit -> plane.place(unit.shape())).toArray(Coordinate[]::new);
        List<Border> borders = SharedBorders.among(units, plane);
        Adjacency adjacency = Adjacency.BORDERS;
        boolean[] touches = new boolean[units.size()];
        borders.forEach(border -> {
            touches[border.a()] = true;
            touches[border.b()] = true;
        });
        int touching = 0;
        for (boolean one : touches) {
            touching += one ? 1 : 0;
        }
        if (units.size() > 2 && touching * 2 < units.size()) {
            borders = Proximity.among(places);
            adjacency = Adjacency.PROXIMITY;
        }
        BorderLines lines = new BorderLines(plane, barriers, preferred);
        return new DistrictProblem(units, adjacency, lines.judge(borders, places), places, lines);
    }

    /**
     * Neighbours are given.
     *
     * @param units shapes are optional; a Point is a place on any plane
     * @param pairs indexes of two different units each, in any order; repeated pairs count once
     */
    public static DistrictProblem ofGraph(List<DistrictUnit> units, List<int[]> pairs) {
        List<Border> borders = new ArrayList<>();
        pairs.stream().map(pair -> Border.bare(pair[0], pair[1])).filter(border -> border.a() != border.b())
                .sorted((p, q) -> p.a() != q.a() ? Integer.compare(p.a(), q.a()) : Integer.compare(p.b(), q.b()))
                .forEach(border -> {
                    if (borders.isEmpty() || borders.getLast().a() != border.a() || borders.getLast().b() != border.b()) {
                        borders.add(border);
                    }
                });
        List<Neighbours> neighbours = borders.stream().map(border -> new Neighbours(border, true, 1)).toList();
        boolean placed = units.stream().allMatch(unit -> unit.shape() != null && !unit.shape().isEmpty());
        Coordinate[] places = placed ? units.stream().map(unit -> unit.shape().getCentroid().getCoordinate()).toArray(Coordinate[]::new)
                : Landmarks.places(units.size(), neighbours);
        return new DistrictProblem(units, Adjacency.GIVEN, neighbours, places, null);
    }

    public List<DistrictUnit> units() {
        return units;
    }

    /** How neighbours were found. */
    public Adjacency adjacency() {
        return adjacency;
    }

    /** How many pairs of units are neighbours across a barrier. */
    public long barred() {
        return neighbours.stream().filter(pair -> !pair.open()).count();
    }

    /**
     * The same, but rather out of balance than across a barrier: a part behind one that does not divide as wanted is divided as well
     * as it can be. Only where barriers leave more parts than districts are wanted, parts are joined across one, and named.
     */
    public DistrictProblem uncrossed() {
        return new DistrictProblem(this, true);
    }

    /** Whether balance gives way to barriers. */
    boolean isUncrossed() {
        return uncrossed;
    }

    /** The same, with barriers that give way to balance. */
    DistrictProblem crossable() {
        return uncrossed ? new DistrictProblem(this, false) : this;
    }

    /** Whether a barrier lies between two units, side by side or not. */
    boolean across(int a, int b) {
        return neighbours.stream().filter(pair -> pair.border().a() == Math.min(a, b) && pair.border().b() == Math.max(a, b)).findFirst()
                .map(pair -> !pair.open())
                .orElseGet(() -> lines != null && lines.between(new Coordinate(x[a], y[a]), new Coordinate(x[b], y[b])));
    }

    /** Sum of all weights. */
    public double weight() {
        return units.stream().mapToDouble(DistrictUnit::weight).sum();
    }

    /** Whether any unit says what district it is in today. */
    public boolean hasToday() {
        return units.stream().anyMatch(unit -> unit.today() != null);
    }

    List<Neighbours> neighbours() {
        return neighbours;
    }

    /** Where the unit is, in metres on a plane, or on the plane it came with. */
    double x(int unit) {
        return x[unit];
    }

    double y(int unit) {
        return y[unit];
    }
}
