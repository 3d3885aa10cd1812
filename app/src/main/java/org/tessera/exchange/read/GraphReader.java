package org.tessera.exchange.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceGraph;
import org.tessera.exchange.UnreadableInput;

/**
 * Reads graphs of units: the METIS format (manual 5.1, section 4.1.1: {@code .metis} or {@code .graph}; a line of neighbours for each
 * node, counted from 1), and a plain {@code .txt} with a line {@code nodes edges}, a line {@code x y weight} for each node, and a line
 * {@code node node}, counted from 0, for each edge. Both also as {@code .gz}. Blocking, stateless.
 */
public final class GraphReader {

    private static final InputLimits LIMITS = InputLimits.DEFAULT;

    private final String file;
    private final BufferedReader lines;
    private final boolean metis;
    private final List<SourceGraph.Node> nodes = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();
    private long row;

    private GraphReader(String file, BufferedReader lines, boolean metis) {
        this.file = file;
        this.lines = lines;
        this.metis = metis;
    }

    /** Whether the file is such a graph; a {@code .txt} is one when its first lines look like it. */
    public static boolean reads(Path path) {
        String name = plainName(path);
        if (name.endsWith(".metis") || name.endsWith(".graph")) {
            return true;
        }
        if (!name.endsWith(".txt") || !Files.isRegularFile(path)) {
            return false;
        }
        try (BufferedReader lines = open(path)) {
            String first = lines.readLine();
            String second = lines.readLine();
            return first != null && first.strip().matches("\\d+\\s+\\d+") && second != null && second.strip().split("\\s+").length == 3;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @throws UnreadableInput naming file, row and what is expected; a row is a line of the file
     */
    public static SourceGraph read(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new UnreadableInput(new Problem(name, 0, "", "", Files.exists(path) ? "is no file" : "does not exist"));
        }
        try (BufferedReader lines = open(path)) {
            return new GraphReader(name, lines, !plainName(path).endsWith(".txt")).graph();
        } catch (IOException e) {
            throw new UnreadableInput(new Problem(name, 0, "", "",
                    "cannot be read: " + LayerBuilder.shortened(String.valueOf(e.getMessage()))), e);
        }
    }

    private static String plainName(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream raw = Files.newInputStream(path);
        boolean compressed = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
        try {
            InputStream in = compressed ? new GZIPInputStream(raw) : raw;
            return new BufferedReader(new InputStreamReader(new BoundedStream(in, LIMITS.maxBytes()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private SourceGraph graph() throws IOException {
        String[] head = next("a line 'nodes edges'");
        long count = head.length < 2 ? -1 : whole(head[0], 0, LIMITS.maxRecords());
        long wanted = head.length < 2 ? -1 : whole(head[1], 0, (long) LIMITS.maxRecords() * LIMITS.maxDepth());
        if (count < 0 || wanted < 0) {
            throw fault("", "expected a line 'nodes edges'");
        }
        if (metis) {
            neighbours((int) count, head);
        } else {
            table((int) count, wanted);
        }
        if (edges.size() != wanted) {
            throw new UnreadableInput(new Problem(file, 0, "", "", "holds " + edges.size() + " edges; its first line says " + wanted));
        }
        return new SourceGraph(file, List.copyOf(nodes), List.copyOf(edges));
    }

    private void table(int count, long wanted) throws IOException {
        for (int i = 0; i < count; i++) {
            String[] words = next("'x y weight' for " + count + " nodes");
            if (words.length != 3) {
                throw fault("", "expected 'x y weight'");
            }
            nodes.add(new SourceGraph.Node(Integer.toString(i), number("x", words[0]), number("y", words[1]), weight(words[2])));
        }
        for (long i = 0; i < wanted; i++) {
            String[] words = next(wanted + " edges");
            if (words.length != 2) {
                throw fault("", "expected 'node node'");
            }
            edge(node(words[0], 0, count - 1), node(words[1], 0, count - 1));
        }
    }

    private void neighbours(int count, String[] head) throws IOException {
        String format = head.length > 2 ? "000".substring(Math.min(3, head[2].length())) + head[2] : "000";
        if (!format.matches("[01]{3}")) {
            throw fault(head[2], "expected a format of three digits 0 or 1");
        }
        int sizes = format.charAt(0) - '0';
        int weights = format.charAt(1) == '0' ? 0 : head.length > 3 ? (int) whole(head[3], 1, 64) : 1;
        int step = format.charAt(2) == '1' ? 2 : 1;
        if (weights < 0) {
            throw fault(head[3], "expected a number of weights");
        }
        for (int i = 0; i < count; i++) {
            String[] words = nextOrBlank("neighbours of " + count + " nodes");
            if (words.length < sizes + weights) {
                throw fault("", "expected " + (sizes + weights) + " numbers before the neighbours");
            }
            nodes.add(new SourceGraph.Node(Integer.toString(i + 1), Double.NaN, Double.NaN, weights > 0 ? weight(words[sizes]) : 1));
            for (int w = sizes + weights; w < words.length; w += step) {
                int other = node(words[w], 1, count) - 1;
                // Each edge stands in the lines of both its nodes.
                if (other > i) {
                    edge(i, other);
                } else if (other == i) {
                    throw fault(words[w], "is the node itself");
                }
            }
        }
    }

    private void edge(int a, int b) {
        if (a == b) {
            throw fault(Integer.toString(a), "is an edge from a node to itself");
        }
        edges.add(new int[] {a, b});
    }

    private String[] next(String expected) throws IOException {
        String[] words = nextOrBlank(expected);
        while (words.length == 0) {
            words = nextOrBlank(expected);
        }
        return words;
    }

    private String[] nextOrBlank(String expected) throws IOException {
        String line = lines.readLine();
        row++;
        while (line != null && line.startsWith("%")) {
            line = lines.readLine();
            row++;
        }
        if (line == null) {
            throw new UnreadableInput(new Problem(file, 0, "", "", "ends at line " + (row - 1) + "; expected " + expected));
        }
        return line.isBlank() ? new String[0] : line.strip().split("\\s+");
    }

    private int node(String word, long least, long most) {
        long value = whole(word, least, most);
        if (value < 0) {
            throw fault(word, "is no node; expected " + least + " to " + most);
        }
        return (int) value;
    }

    /** The number, or -1 when it is none or out of bounds. */
    private static long whole(String word, long least, long most) {
        if (!word.matches("\\d{1,18}")) {
            return -1;
        }
        long value = Long.parseLong(word);
        return value < least || value > most ? -1 : value;
    }

    private double weight(String word) {
        double value = number("weight", word);
        if (value < 0) {
            throw new UnreadableInput(new Problem(file, row, "weight", word, "is negative; expected 0 or more"));
        }
        return value;
    }

    private double number(String field, String word) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableInput(new Problem(file, row, field, LayerBuilder.shortened(word), "is no number"), e);
        }
        throw new UnreadableInput(new Problem(file, row, field, LayerBuilder.shortened(word), "is no finite number"));
    }

    private UnreadableInput fault(String value, String message) {
        return new UnreadableInput(new Problem(file, row, "", LayerBuilder.shortened(value), message));
    }
}
