package org.tessera.map.layer;

/**
 * How a point looks.
 *
 * @param shape        outline form
 * @param fill         colour as 0xAARRGGBB, not premultiplied
 * @param outline      colour of the outline, 0xAARRGGBB; alpha 0 for none
 * @param size         diameter in logical pixels
 * @param outlineWidth logical pixels
 * @param ring         colour of a ring about it, 0xAARRGGBB; alpha 0 for none
 */
public record Symbol(SymbolShape shape, int fill, int outline, double size, double outlineWidth, int ring) {

    /** A symbol without a ring. */
    public Symbol(SymbolShape shape, int fill, int outline, double size, double outlineWidth) {
        this(shape, fill, outline, size, outlineWidth, 0);
    }

    /** A symbol with a white outline of 1.2 pixels. */
    public static Symbol of(SymbolShape shape, int fill, double size) {
        return new Symbol(shape, fill, 0xFFFFFFFF, size, 1.2);
    }

    /** With a ring of a colour 0xAARRGGBB. */
    public Symbol withRing(int colour) {
        return new Symbol(shape, fill, outline, size, outlineWidth, colour);
    }
}
