package org.tessera.map.style;

/** What colours stand on. */
public enum Ground {
    /** A bright canvas: more is darker. */
    LIGHT,
    /** A dark canvas: more is brighter. */
    DARK;

    /** Which of the two a canvas colour 0xAARRGGBB is. */
    public static Ground of(int canvas) {
        return OkLab.of(canvas).l() < 0.6 ? DARK : LIGHT;
    }
}
