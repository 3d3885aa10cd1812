package org.tessera.map.style;

import java.util.Arrays;

/**
 * Colours that people with any of the three colour-vision deficiencies can tell apart, for light and for dark canvases. Ramps are
 * laid in OKLab through control points of steadily rising lightness; the tokens are the result of a search for eight colours
 * as far apart as possible to all four kinds of eyes. Colours are 0xFFRRGGBB.
 */
public enum Palette {

    /** More of something: pale yellow, teal, deep blue. */
    TIDE(Kind.SEQUENTIAL, new int[] {0xF7F5C6, 0x82D2A8, 0x2194B2, 0x314E94, 0x241E4B}),
    /** More of something, warm: pale yellow, orange, deep purple. */
    EMBER(Kind.SEQUENTIAL, new int[] {0xFCF4BE, 0xFCB953, 0xE9622E, 0xA32749, 0x45154F}),
    /** Below and above a middle: blue, neutral, brown on light; pale blue, neutral, pale yellow on dark. */
    BALANCE(Kind.DIVERGING, new int[] {0x123B75, 0x4C8BC5, 0xEBEFF4, 0xDC9242, 0x813C0B},
            new int[] {0xA8E1FD, 0x4284C5, 0x32363B, 0xC77434, 0xFADA99}),
    /** Kinds without an order, at most eight. */
    TOKENS(Kind.QUALITATIVE, new int[] {0x707BFD, 0xE8552C, 0x84DD84, 0x65335A, 0xDEADFD, 0x86111B, 0xDA7D9B, 0x483292},
            new int[] {0x6068E8, 0xD24011, 0x80F782, 0xE5DF00, 0x80529A, 0xB4C0FF, 0xE499A2, 0xA34946});

    /** What a palette can tell. */
    public enum Kind { SEQUENTIAL, DIVERGING, QUALITATIVE }

    /** Most classes of a ramp whose neighbours stay well apart. */
    public static final int MOST_CLASSES = 9;

    /** Shares of a sequential ramp left out at the end that would melt into the canvas. */
    private static final double MELTS_LIGHT = 0.04;
    private static final double MELTS_DARK = 0.12;

    private final Kind kind;
    private final int[] light;
    private final int[] dark;

    Palette(Kind kind, int[] stops) {
        this(kind, stops, reversed(stops));
    }

    Palette(Kind kind, int[] light, int[] dark) {
        this.kind = kind;
        this.light = light;
        this.dark = dark;
    }

    private static int[] reversed(int[] stops) {
        int[] turned = new int[stops.length];
        Arrays.setAll(turned, i -> stops[stops.length - 1 - i]);
        return turned;
    }

    /** What it can tell. */
    public Kind kind() {
        return kind;
    }

    /**
     * Colours for so many classes, least first.
     *
     * @throws IllegalArgumentException for less than one class, more than {@value #MOST_CLASSES}, or more than eight tokens
     */
    public int[] colours(int classes, Ground ground) {
        int most = kind == Kind.QUALITATIVE ? light.length : MOST_CLASSES;
        if (classes < 1 || classes > most) {
            throw new IllegalArgumentException(this + " has colours for 1 to " + most + " classes, not " + classes);
        }
        int[] colours = new int[classes];
        for (int i = 0; i < classes; i++) {
            colours[i] = kind == Kind.QUALITATIVE ? 0xFF000000 | stops(ground)[i]
                    : at(classes == 1 ? 0.5 : (double) i / (classes - 1), ground);
        }
        return colours;
    }

    /** Colour of a ramp at a share of 0 (least) to 1 (most); a qualitative palette has no ramp. */
    public int at(double share, Ground ground) {
        if (kind == Kind.QUALITATIVE) {
            throw new IllegalArgumentException(this + " is no ramp");
        }
        double held = Math.clamp(share, 0, 1);
        if (kind == Kind.SEQUENTIAL) {
            double melts = ground == Ground.LIGHT ? MELTS_LIGHT : MELTS_DARK;
            held = melts + held * (1 - melts);
        }
        int[] stops = stops(ground);
        double place = held * (stops.length - 1);
        int below = Math.min((int) place, stops.length - 2);
        return OkLab.of(stops[below]).mix(OkLab.of(stops[below + 1]), place - below).rgb();
    }

    /** Grey of the hatch that means: no value is known. */
    public static int noData(Ground ground) {
        return ground == Ground.LIGHT ? 0xFF8A9099 : 0xFF7C8592;
    }

    private int[] stops(Ground ground) {
        return ground == Ground.LIGHT ? light : dark;
    }
}
