package org.tessera.map.style;

/**
 * A colour in the OKLab space of B. Ottosson (2020), where equal steps look about equally wide. Used to lay ramps between
 * control points.
 *
 * @param l lightness, 0 black to 1 white
 * @param a green to red
 * @param b blue to yellow
 */
record OkLab(double l, double a, double b) {

    static OkLab of(int rgb) {
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        double x = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double y = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double z = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(0.2104542553 * x + 0.7936177850 * y - 0.0040720468 * z,
                1.9779984951 * x - 2.4285922050 * y + 0.4505937099 * z,
                0.0259040371 * x + 0.7827717662 * y - 0.8086757660 * z);
    }

    OkLab mix(OkLab other, double share) {
        return new OkLab(l + (other.l - l) * share, a + (other.a - a) * share, b + (other.b - b) * share);
    }

    /** As 0xFFRRGGBB; what sRGB cannot show is held at its edge. */
    int rgb() {
        double x = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double y = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double z = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        int red = coded(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
        int green = coded(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
        int blue = coded(-0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** The transfer function of sRGB, IEC 61966-2-1. */
    private static double linear(int code) {
        double value = code / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int coded(double light) {
        double held = Math.clamp(light, 0, 1);
        return (int) Math.round(255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * Math.pow(held, 1 / 2.4) - 0.055));
    }
}
