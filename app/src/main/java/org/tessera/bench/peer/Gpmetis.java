package org.tessera.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tessera.exchange.SourceGraph;

/**
 * The graph partitioner METIS (G. Karypis, V. Kumar, SIAM J. Sci. Comput. 20, 1998), as installed here.
 *
 * @param program {@code gpmetis}
 */
public record Gpmetis(Path program) {

    /** What a user should read where there is none. */
    public static final String ABSENT = "gpmetis is not installed (Debian: apt install metis)";
    /** As many tries and refinements a run as gave it its best balance (1 %) in half a second. */
    private static final List<String> THOROUGH = List.of("-contig", "-ufactor=10", "-ncuts=20", "-niter=50");

    /** Looks for it in directories of programs, as in the environment variable PATH. */
    public static Optional<Gpmetis> find(String searchPath) {
        return Qgis.programs(searchPath, "gpmetis").stream().findFirst().map(Gpmetis::new);
    }

    /** Writes a graph for it. */
    public static void write(SourceGraph graph, Path file) {
        List<List<Integer>> neighbours = new ArrayList<>();
        graph.nodes().forEach(_ -> neighbours.add(new ArrayList<>()));
        for (int[] edge : graph.edges()) {
            neighbours.get(edge[0]).add(edge[1] + 1);
            neighbours.get(edge[1]).add(edge[0] + 1);
        }
        List<String> lines = new ArrayList<>();
        lines.add(graph.nodes().size() + " " + graph.edges().size() + " 010");
        for (int i = 0; i < neighbours.size(); i++) {
            StringBuilder line = new StringBuilder(Long.toString(Math.round(graph.nodes().get(i).weight())));
            neighbours.get(i).forEach(other -> line.append(' ').append(other));
            lines.add(line.toString());
        }
        try {
            Files.write(file, lines);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /**
     * Divides a graph once, contiguous and within 1 % if it can.
     *
     * @return part of each node
     */
    public int[] divide(Path graph, int parts, long seed) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(THOROUGH);
        command.addAll(List.of("-seed=" + seed, graph.toString(), Integer.toString(parts)));
        Path result = graph.resolveSibling(graph.getFileName() + ".part." + parts);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("gpmetis ended with code " + code);
            }
            return Files.readAllLines(result).stream().mapToInt(Integer::parseInt).toArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
