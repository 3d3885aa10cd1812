package org.tessera.map.view;

/**
 * A scale bar in true metres at the viewport's centre, not in Mercator metres (at 42° north they differ by a quarter).
 *
 * @param metres length on the ground: 1, 2 or 5 times a power of ten
 * @param pixels length on the screen in logical pixels
 */
public record ScaleBar(double metres, double pixels) {

    /** The longest round bar that fits into so many logical pixels. */
    public static ScaleBar of(Viewport viewport, double mostPixels) {
        double most = mostPixels * viewport.groundResolution();
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double lead = most / power;
        double metres = power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
        return new ScaleBar(metres, metres / viewport.groundResolution());
    }

    /** The length with its unit, for example {@code 500 m}, {@code 20 km} or {@code 5 cm}. */
    public String text() {
        if (metres >= 1000) {
            return Math.round(metres / 1000) + " km";
        }
        return metres >= 1 ? Math.round(metres) + " m" : Math.round(metres * 100) + " cm";
    }
}
