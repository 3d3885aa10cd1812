package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.grid.coverage.Cell;

/** A made town of blocks with crooked borders; a plan says which grid each block is in, or none. */
final class BlockPlan {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Polygon> blocks;
    private final String[] grids;

    private BlockPlan(List<Polygon> blocks, String[] grids) {
        this.blocks = blocks;
        this.grids = grids;
    }

    /** Blocks of about 100 m, in grids of two by two blocks called G00, G01, … */
    static BlockPlan town(Random random, int columns, int rows) {
        Coordinate[][] corners = new Coordinate[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                corners[i][j] = new Coordinate(500_000 + 100 * i + random.nextDouble() * 40,
                        3_350_000 + 100 * j + random.nextDouble() * 40);
            }
        }
        List<Polygon> blocks = new ArrayList<>();
        String[] grids = new String[columns * rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                grids[blocks.size()] = "G%02d".formatted(j / 2 * ((columns + 1) / 2) + i / 2);
                blocks.add(SHAPES.createPolygon(new Coordinate[] {corners[i][j], corners[i + 1][j], corners[i + 1][j + 1],
                    corners[i][j + 1], corners[i][j].copy()}));
            }
        }
        return new BlockPlan(blocks, grids);
    }

    /** The same town with some blocks given to other grids, to new ones or to none. */
    BlockPlan redrawn(Random random, int moves) {
        String[] next = grids.clone();
        for (int i = 0; i < moves; i++) {
            int block = random.nextInt(next.length);
            next[block] = switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> "N" + random.nextInt(3);
                default -> grids[random.nextInt(grids.length)];
            };
        }
        return new BlockPlan(blocks, next);
    }

    /** The same plan with another id for a grid. */
    BlockPlan renamed(String from, String to) {
        return new BlockPlan(blocks, Arrays.stream(grids).map(id -> from.equals(id) ? to : id).toArray(String[]::new));
    }

    BlockPlan with(int block, String grid) {
        String[] next = grids.clone();
        next[block] = grid;
        return new BlockPlan(blocks, next);
    }

    int size() {
        return grids.length;
    }

    Polygon block(int number) {
        return blocks.get(number);
    }

    String gridOf(int block) {
        return grids[block];
    }

    List<Cell> cells() {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        for (int i = 0; i < grids.length; i++) {
            if (grids[i] != null) {
                parts.computeIfAbsent(grids[i], _ -> new ArrayList<>()).add(blocks.get(i));
            }
        }
        List<Cell> cells = new ArrayList<>();
        parts.forEach((id, shapes) -> cells.add(new Cell(id, UnaryUnionOp.union(shapes))));
        return cells;
    }

    /** Area by {@code from > to}, block by block. */
    Map<String, Double> movedTo(BlockPlan other) {
        Map<String, Double> moved = new TreeMap<>();
        for (int i = 0; i < grids.length; i++) {
            if (!Objects.equals(grids[i], other.grids[i])) {
                moved.merge(grids[i] + " > " + other.grids[i], blocks.get(i).getArea(), Double::sum);
            }
        }
        return moved;
    }
}
