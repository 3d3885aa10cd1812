package org.tessera.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/**
 * What people drew on the map, newest last; immutable.
 *
 * @param shapes lon, lat
 */
public record Drawings(List<Geometry> shapes) {

    /** Nothing drawn. */
    public static final Drawings NONE = new Drawings(List.of());

    public Drawings {
        shapes = List.copyOf(shapes);
    }

    /** With one more. */
    public Drawings with(Geometry shape) {
        List<Geometry> more = new ArrayList<>(shapes);
        more.add(shape);
        return new Drawings(more);
    }

    /** Without the newest. */
    public Drawings withoutLast() {
        return shapes.isEmpty() ? this : new Drawings(shapes.subList(0, shapes.size() - 1));
    }

    /** As WKT, one a line. */
    public String saved() {
        return shapes.stream().map(new WKTWriter()::write).collect(Collectors.joining("\n"));
    }

    /** What {@link #saved()} wrote; a line that is no geometry is left out. */
    public static Drawings restore(String saved) {
        List<Geometry> shapes = new ArrayList<>();
        WKTReader reader = new WKTReader();
        for (String line : saved.lines().filter(text -> !text.isBlank()).toList()) {
            try {
                shapes.add(reader.read(line));
            } catch (ParseException | IllegalArgumentException _) {
                continue;
            }
        }
        return new Drawings(shapes);
    }
}
