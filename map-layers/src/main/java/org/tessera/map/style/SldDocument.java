package org.tessera.map.style;

import java.util.List;

/**
 * What a style file holds.
 *
 * @param styles   in file order; never empty
 * @param problems by line; a strict reader leaves warnings only
 */
public record SldDocument(List<LayerStyle> styles, List<SldProblem> problems) {

    /** Keeps its own copies. */
    public SldDocument {
        styles = List.copyOf(styles);
        problems = List.copyOf(problems);
    }

    /**
     * One style of a file.
     *
     * @param layer name of the layer it is for, may be empty
     * @param style the style
     */
    public record LayerStyle(String layer, MapStyle style) {
    }

    /** The first style, which is the only one in most files. */
    public MapStyle first() {
        return styles.getFirst().style();
    }
}
