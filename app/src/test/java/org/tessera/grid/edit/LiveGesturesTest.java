package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.bench.coverage.GeneratedCoverage;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.LiveCheck;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A draft that began with defects is drawn on: after each gesture the live check knows what a check of the whole finds. */
class LiveGesturesTest {

    @Property(tries = 25, seed = "20261124")
    void followsGesturesOnADamagedPlan(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>(new GeneratedCoverage(seed, 5, 4, 8).cells());
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(cells.size());
            cells.set(at, new Cell(cells.get(at).id(), moved(cells.get(at).shape(), random)));
        }
        LiveCheck live = LiveCheck.of(CoverageInput.of(cells, Measure.planar()));
        Map<String, Geometry> known = new HashMap<>();
        cells.forEach(cell -> known.put(cell.id(), cell.shape()));
        new GestureStorm(cells, Measure.planar(), random.nextBoolean(), 200, seed).blow(25, (now, what) -> {
            follow(live, known, now);
            assertEquals(lines(CoverageCheck.run(CoverageInput.of(now, Measure.planar())).findings()), lines(live.findings()), what);
        });
    }

    private static Geometry moved(Geometry shape, Random random) {
        return AffineTransformation.translationInstance(random.nextDouble() * 6 - 3, random.nextDouble() * 6 - 3).transform(shape);
    }

    private static void follow(LiveCheck live, Map<String, Geometry> known, List<Cell> now) {
        Map<String, Cell> left = new LinkedHashMap<>();
        now.forEach(cell -> left.put(cell.id(), cell));
        List<String> gone = known.keySet().stream().filter(id -> !left.containsKey(id)).toList();
        List<Cell> changed = now.stream()
                .filter(cell -> !known.containsKey(cell.id()) || !known.get(cell.id()).equalsExact(cell.shape())).toList();
        live.change(changed, gone);
        gone.forEach(known::remove);
        changed.forEach(cell -> known.put(cell.id(), cell.shape()));
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(f -> f.kind() + " " + f.grids() + " " + Math.round(f.area() * 1e3) / 1e3 + " " + f.sliver())
                .sorted().collect(Collectors.joining("\n"));
    }
}
