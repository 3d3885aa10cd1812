package org.tessera.map.style;

/**
 * Something in a style file that is not drawn as written.
 *
 * @param severity whether the picture would be wrong without it
 * @param line     in the file, from 1
 * @param path     element names from the symbolizer or rule down, such as RasterSymbolizer/ContrastEnhancement
 * @param message  what is the matter, a phrase that continues the path
 */
public record SldProblem(Severity severity, int line, String path, String message) {

    /** How bad it is. */
    public enum Severity {
        /** The picture would be another one: a strict reader refuses the file. */
        ERROR,
        /** The picture differs a little, or the program that wrote the file left something out. */
        WARNING
    }

    /** As a person reads it: {@code line 34: RasterSymbolizer/ContrastEnhancement is not supported}. */
    @Override
    public String toString() {
        return "line " + line + ": " + path + " " + message;
    }
}
