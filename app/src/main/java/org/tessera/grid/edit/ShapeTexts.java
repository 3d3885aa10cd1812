package org.tessera.grid.edit;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * Texts of whole shapes beside the shapes that they say, while an edit holds the text: to read hundreds of shapes once more for each undo
 * and redo would keep the screen waiting. A text reads back to the last bit, so a remembered shape is the one that it says.
 */
final class ShapeTexts {

    private final Map<String, Shape> shapes = new WeakHashMap<>();

    String of(Shape shape) {
        String text = ShapeText.of(shape);
        shapes.putIfAbsent(text, shape);
        return text;
    }

    /** @throws IllegalArgumentException when the text says no shape */
    Shape shape(String text) {
        return shapes.computeIfAbsent(text, ShapeText::shape);
    }
}
