package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.List;

/** Coordinates as text that reads back to the last bit. */
final class ShapeText {

    private ShapeText() {
    }

    static String of(double[] vertices) {
        StringBuilder text = new StringBuilder(vertices.length * 19);
        for (int i = 0; i < vertices.length; i += 2) {
            text.append(i == 0 ? "" : ",").append(vertices[i]).append(' ').append(vertices[i + 1]);
        }
        return text.toString();
    }

    static double[] vertices(String text) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] pairs = text.split(",");
        double[] vertices = new double[2 * pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            int space = pairs[i].indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("not a vertex: " + pairs[i]);
            }
            vertices[2 * i] = Double.parseDouble(pairs[i].substring(0, space));
            vertices[2 * i + 1] = Double.parseDouble(pairs[i].substring(space + 1));
        }
        return vertices;
    }

    static String of(Shape shape) {
        StringBuilder text = new StringBuilder(shape.multi() ? "M" : "P");
        for (List<Ring> polygon : shape.polygons()) {
            for (int r = 0; r < polygon.size(); r++) {
                text.append(r == 0 ? '|' : ';').append(of(polygon.get(r).vertices()));
            }
        }
        return text.toString();
    }

    static Shape shape(String text) {
        if (!text.startsWith("M") && !text.startsWith("P")) {
            throw new IllegalArgumentException("not a shape: " + text);
        }
        List<List<Ring>> polygons = new ArrayList<>();
        if (text.length() > 1) {
            for (String polygon : text.substring(2).split("\\|")) {
                List<Ring> rings = new ArrayList<>();
                for (String ring : polygon.split(";")) {
                    rings.add(new Ring(vertices(ring)));
                }
                polygons.add(List.copyOf(rings));
            }
        }
        return new Shape(text.startsWith("M"), polygons);
    }
}
