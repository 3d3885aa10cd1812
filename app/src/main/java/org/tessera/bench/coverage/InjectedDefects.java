package org.tessera.bench.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A generated coverage with the defects that coverages from practice have, each far enough from the others to be told apart: for every
 * hundred cells one overlap (half of them 5–20 m wide, half 0.3–2 m), one sliver gap (0.3–2 m), half a hole or missing cell, half a node on
 * one side only, half a vertex moved by 1.4 mm.
 */
public final class InjectedDefects {

    /** Kinds of defects. */
    public enum Kind { OVERLAP, OVERLAP_SLIVER, GAP_SLIVER, HOLE, MISSING, NODE, VERTEX }

    /**
     * One of them.
     *
     * @param kind of defect
     * @param cell number of the cell that was changed
     */
    public record Injected(Kind kind, int cell) {
    }

    private static final int VERTICES_PER_SIDE = 16;

    private final GeneratedCoverage coverage;
    private final List<Injected> injected = new ArrayList<>();

    private InjectedDefects(GeneratedCoverage coverage) {
        this.coverage = coverage;
    }

    /** A square of about so many cells of 64 vertices; the same for the same seed. */
    public static InjectedDefects among(int cells, long seed) {
        int side = (int) Math.round(Math.sqrt(cells));
        InjectedDefects made = new InjectedDefects(new GeneratedCoverage(seed, side, cells / side, VERTICES_PER_SIDE));
        made.inject(new Random(seed));
        return made;
    }

    /** The coverage with its defects. */
    public GeneratedCoverage coverage() {
        return coverage;
    }

    /** What was put in. */
    public List<Injected> injected() {
        return List.copyOf(injected);
    }

    private void inject(Random random) {
        List<Integer> free = new ArrayList<>();
        for (int j = 1; j < coverage.rows() - 1; j += 3) {
            for (int i = 1; i < coverage.columns() - 1; i += 3) {
                free.add(j * coverage.columns() + i);
            }
        }
        Collections.shuffle(free, random);
        int cells = coverage.columns() * coverage.rows();
        for (int i = 0; i < cells * 35 / 1000 && i < free.size(); i++) {
            inject(free.get(i), i % 14, random);
        }
    }

    private void inject(int cell, int turn, Random random) {
        double narrow = 0.3 + 1.7 * random.nextDouble();
        Kind kind = switch (turn) {
            case 0, 1 -> Kind.OVERLAP;
            case 2, 3 -> Kind.OVERLAP_SLIVER;
            case 4, 5, 6, 7 -> Kind.GAP_SLIVER;
            case 8 -> Kind.HOLE;
            case 9 -> Kind.MISSING;
            case 10, 11 -> Kind.NODE;
            default -> Kind.VERTEX;
        };
        injected.add(new Injected(kind, cell));
        switch (kind) {
            case OVERLAP -> coverage.bulge(cell, 5 + 15 * random.nextDouble());
            case OVERLAP_SLIVER -> coverage.bulge(cell, narrow);
            case GAP_SLIVER -> coverage.bulge(cell, -narrow);
            case HOLE -> coverage.pierce(cell, 5 + 15 * random.nextDouble());
            case MISSING -> coverage.remove(cell);
            case NODE -> coverage.node(cell);
            default -> coverage.nudge(cell, VERTICES_PER_SIDE * 5 / 2, 0.001, 0.001);
        }
    }
}
