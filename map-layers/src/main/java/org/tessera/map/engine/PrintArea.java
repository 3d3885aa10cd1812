package org.tessera.map.engine;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.Viewport;

/**
 * The part of the world that a printed picture shows, pixel by pixel.
 *
 * @param centreX    Mercator metres east of the middle
 * @param centreY    Mercator metres north of the middle
 * @param resolution Mercator metres a device pixel
 * @param width      device pixels
 * @param height     device pixels
 * @param dpi        device pixels an inch; symbols and text keep the size they have on a screen of {@value #SCREEN_DPI}
 */
public record PrintArea(double centreX, double centreY, double resolution, int width, int height, double dpi) {

    /** Logical pixels an inch, as CSS counts them. */
    public static final double SCREEN_DPI = 96;

    /** Finest print: pixel ratio 8. */
    public static final double MOST_DPI = 8 * SCREEN_DPI;

    /** Coarsest print: pixel ratio a quarter. */
    public static final double LEAST_DPI = SCREEN_DPI / 4;

    /** Checks the size. */
    public PrintArea {
        if (width < 1 || height < 1 || !(dpi >= LEAST_DPI && dpi <= MOST_DPI)) {
            throw new IllegalArgumentException("A picture is at least a pixel wide and high, at " + LEAST_DPI + " to " + MOST_DPI
                    + " dpi, not " + width + " x " + height + " at " + dpi);
        }
    }

    /** All that a viewport shows, and more on two sides where the form differs. */
    public static PrintArea of(Viewport view, int width, int height, double dpi) {
        Envelope box = view.displayEnvelope();
        double resolution = Math.max(box.getWidth() / width, box.getHeight() / height);
        return new PrintArea(view.centreX(), view.centreY(), Math.max(resolution, Viewport.FINEST * SCREEN_DPI / dpi), width, height,
                dpi);
    }

    /** Device pixels a logical pixel. */
    public double ratio() {
        return dpi / SCREEN_DPI;
    }

    /** The same area as a viewport, its size rounded to logical pixels. */
    public Viewport viewport() {
        return new Viewport(centreX, centreY, resolution * ratio(), (int) Math.round(width / ratio()),
                (int) Math.round(height / ratio()), ratio());
    }

    PixelGrid grid() {
        return new PixelGrid(Math.round(centreX / resolution - width / 2.0), Math.round(-centreY / resolution - height / 2.0),
                width, height, resolution);
    }
}
