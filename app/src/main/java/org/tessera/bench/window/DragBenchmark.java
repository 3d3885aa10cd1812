package org.tessera.bench.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.PictureSize;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.Skipped;
import org.tessera.bench.coverage.GeneratedCoverage;
import org.tessera.grid.coverage.Cell;

/** A planner drags a shared vertex in the real console: preview, figures, live check and map in every frame, against empty frames. */
public final class DragBenchmark implements Benchmark {

    private static final PictureSize SIZE = PictureSize.HD;
    /** Segments of a shared edge: 64 vertices a cell. */
    private static final int PIECES = 16;
    private static final double DEGREES_PER_METRE = 1 / 111_000.0;
    private static final Coordinate TOWN = new Coordinate(-71.2, 42.2);
    /** Cells that are seen beside each other. */
    private static final int SEEN = 16;
    /** Pixels that the mouse goes away from the vertex; some of the way is barred by other borders. */
    private static final double REACH = 10;
    private static final double TURN = 0.37;

    private static final long MEGABYTE = 1 << 20;
    /** Bytes: grids of 64 vertices in the workspace, on the map, in the draft and in its live check. 50,000 do not fit into 1,000 MB. */
    private static final long HEAP_A_GRID = 40_000;

    private final int grids;

    public DragBenchmark(int grids) {
        this.grids = grids;
    }

    @Override
    public String group() {
        return "drag-" + grids / 1_000 + "k";
    }

    private String name() {
        return group() + "/empty";
    }

    @Override
    public List<String> names() {
        return List.of(name());
    }

    @Override
    public boolean onScreen() {
        return true;
    }

    @Override
    public void run(Session session) {
        int width = SIZE.width(session.effort());
        int height = SIZE.height(session.effort());
        int side = (int) Math.max(5, Math.round(Math.sqrt(session.effort().features(grids))));
        List<Cell> cells = new GeneratedCoverage(7, side, side, PIECES).cells().stream().map(DragBenchmark::inTown).toList();
        long needed = cells.size() * HEAP_A_GRID;
        if (Runtime.getRuntime().maxMemory() < needed) {
            session.skip(new Skipped(name(), "the console needs a heap of about " + needed / MEGABYTE + " MB for so many grids and has "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB; TESSERA_JVM_OPTIONS=-Xmx3g gives it more"));
            return;
        }
        Path folder = session.folder().resolve(group());
        session.note(name() + ": filling a workspace with " + cells.size() + " grids");
        try (Screening screening = Screening.open(width, height);
                PlannersConsole console = PlannersConsole.open(folder, cells, screening)) {
            EmptyFrames empty = Screening.fx(() -> new EmptyFrames(width, height));
            Geometry middle = cells.get(side / 2 * side + side / 2).shape();
            Coordinate vertex = middle.getCoordinates()[PIECES / 2];
            Envelope part = new Envelope(vertex);
            part.expandBy(Math.min(SEEN, side) * middle.getEnvelopeInternal().getWidth() / 2, 0);
            console.hold(part, vertex);
            requireDragged(console, vertex);
            int[] frame = {0};
            Map<String, Samples> times = new Films(screening).add("tessera", console.root(), () -> {
                if (!console.idle()) {
                    Screening.idlePulse();
                    return false;
                }
                double angle = TURN * frame[0]++;
                console.drag(vertex, REACH * Math.cos(angle), REACH * Math.sin(1.3 * angle));
                return true;
            }).add("empty", empty, empty::next).run(session.effort(), line -> session.note(name() + ": " + line));
            requireDragged(console, vertex);
            session.result(BenchResult.percentiles(name(), times.get("tessera"), times.get("empty"),
                    cells.size() + " grids × " + 4 * PIECES + " vertices in a draft, " + width + "×" + height,
                    "p95 from shown frame to shown frame of the whole console, a shared vertex moved in each: judged, previewed, figures, "
                            + "live check, map; " + screening.where()));
        }
    }

    /** A figure of something else would be worse than none. */
    private static void requireDragged(PlannersConsole console, Coordinate vertex) {
        String shown = Screening.fx(() -> {
            console.drag(vertex, REACH, 0);
            return console.shown();
        });
        if (shown.startsWith("0") || !shown.contains("in these grids")) {
            throw new IllegalStateException("nothing was dragged: " + shown);
        }
    }

    private static Cell inTown(Cell cell) {
        AffineTransformation there = new AffineTransformation().translate(-500_000, -3_350_000)
                .scale(DEGREES_PER_METRE, DEGREES_PER_METRE).translate(TOWN.x, TOWN.y);
        return new Cell(cell.id(), there.transform(cell.shape()));
    }
}
