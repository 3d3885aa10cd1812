package org.tessera.grid.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Measure;

/**
 * A cell in figures.
 *
 * @param area        m²
 * @param perimeter   m, holes included
 * @param compactness Polsby-Popper: 4π · area ÷ perimeter²; 1 for a circle, 0 where there is no area
 * @param counts      what the caller counts, by its names
 */
public record CellFigures(double area, double perimeter, double compactness, Map<String, Double> counts) {

    public CellFigures {
        counts = Map.copyOf(counts);
    }

    /**
     * Takes the figures of a shape.
     *
     * @param counters for instance households or open cases within the shape
     */
    public static CellFigures of(Geometry shape, Measure measure, Map<String, ToDoubleFunction<Geometry>> counters) {
        double area = measure.area(shape);
        double perimeter = measure.local(shape).getLength();
        Map<String, Double> counts = new LinkedHashMap<>();
        counters.forEach((name, counter) -> counts.put(name, counter.applyAsDouble(shape)));
        return new CellFigures(area, perimeter, perimeter == 0 ? 0 : 4 * Math.PI * area / (perimeter * perimeter), counts);
    }
}
