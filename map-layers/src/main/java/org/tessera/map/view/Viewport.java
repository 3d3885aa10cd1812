package org.tessera.map.view;

import org.locationtech.jts.geom.Envelope;

/**
 * What part of the world is seen, and how finely. Immutable; every movement answers a new viewport.
 *
 * @param centreX    centre in EPSG:3857, Mercator metres east
 * @param centreY    centre in EPSG:3857, Mercator metres north
 * @param resolution Mercator metres per logical pixel, between {@link #FINEST} and {@link #COARSEST}
 * @param width      logical pixels, at least 1
 * @param height     logical pixels, at least 1
 * @param pixelRatio device pixels per logical pixel
 */
public record Viewport(double centreX, double centreY, double resolution, int width, int height, double pixelRatio) {

    /** About one centimetre a pixel. */
    public static final double FINEST = 0.01;

    /** The whole world in 256 pixels. */
    public static final double COARSEST = 2 * WebMercator.LIMIT / 256;

    /** Size of a rendered pixel of OGC's Symbology Encoding 1.1, section 10.2, in metres. */
    public static final double OGC_PIXEL = 0.00028;

    /** Holds every value inside its limits. */
    public Viewport {
        centreX = Math.clamp(centreX, -WebMercator.LIMIT, WebMercator.LIMIT);
        centreY = Math.clamp(centreY, -WebMercator.LIMIT, WebMercator.LIMIT);
        resolution = Math.clamp(resolution, FINEST, COARSEST);
        width = Math.max(1, width);
        height = Math.max(1, height);
        pixelRatio = Math.clamp(pixelRatio, 0.25, 8);
    }

    /** The whole world's middle, at pixel ratio 1. */
    public static Viewport world(int width, int height) {
        return new Viewport(0, 0, 2 * WebMercator.LIMIT / Math.max(1, Math.min(width, height)), width, height, 1);
    }

    /** Where a display place stands on the screen. */
    public ScreenPoint toScreen(DisplayPoint point) {
        return new ScreenPoint(screenX(point.x()), screenY(point.y()));
    }

    /** Where a longitude and latitude stand on the screen. */
    public ScreenPoint toScreen(LonLat place) {
        return toScreen(WebMercator.project(place));
    }

    /** Screen x of Mercator metres east. */
    public double screenX(double x) {
        return (x - centreX) / resolution + width / 2.0;
    }

    /** Screen y of Mercator metres north. */
    public double screenY(double y) {
        return (centreY - y) / resolution + height / 2.0;
    }

    /** The display place under a point of the screen. */
    public DisplayPoint toDisplay(ScreenPoint point) {
        return new DisplayPoint(centreX + (point.x() - width / 2.0) * resolution,
                centreY - (point.y() - height / 2.0) * resolution);
    }

    /** The longitude and latitude under a point of the screen. */
    public LonLat toLonLat(ScreenPoint point) {
        return WebMercator.unproject(toDisplay(point));
    }

    /** The same view after the picture was dragged by so many logical pixels. */
    public Viewport pan(double dx, double dy) {
        return at(centreX - dx * resolution, centreY + dy * resolution, resolution);
    }

    /** Zooms by a factor (above 1 is closer) so that the place under the point stays under it. */
    public Viewport zoomAt(ScreenPoint point, double factor) {
        DisplayPoint fixed = toDisplay(point);
        double next = Math.clamp(resolution / factor, FINEST, COARSEST);
        return at(fixed.x() - (point.x() - width / 2.0) * next, fixed.y() + (point.y() - height / 2.0) * next, next);
    }

    /** The same size of view on another centre (Mercator metres) and resolution. */
    public Viewport at(double x, double y, double metresPerPixel) {
        return new Viewport(x, y, metresPerPixel, width, height, pixelRatio);
    }

    /** The same centre and resolution on another size of screen. */
    public Viewport sized(int w, int h, double ratio) {
        return new Viewport(centreX, centreY, resolution, w, h, ratio);
    }

    /**
     * The view that shows a whole box with some room about it.
     *
     * @param lonLat  box in degrees; a null box answers this view, a single point is shown at half a metre a pixel
     * @param padding logical pixels kept free on each side
     */
    public Viewport fit(Envelope lonLat, double padding) {
        if (lonLat.isNull()) {
            return this;
        }
        double west = WebMercator.x(lonLat.getMinX());
        double east = WebMercator.x(lonLat.getMaxX());
        double south = WebMercator.y(lonLat.getMinY());
        double north = WebMercator.y(lonLat.getMaxY());
        double across = (east - west) / Math.max(1, width - 2 * padding);
        double up = (north - south) / Math.max(1, height - 2 * padding);
        double next = Math.max(across, up);
        return at((west + east) / 2, (south + north) / 2, next > 0 ? next : 0.5);
    }

    /** The seen box in Mercator metres. */
    public Envelope displayEnvelope() {
        double halfWidth = width * resolution / 2;
        double halfHeight = height * resolution / 2;
        return new Envelope(centreX - halfWidth, centreX + halfWidth, centreY - halfHeight, centreY + halfHeight);
    }

    /** The seen box in degrees. */
    public Envelope lonLatEnvelope() {
        Envelope box = displayEnvelope();
        return new Envelope(WebMercator.lon(box.getMinX()), WebMercator.lon(box.getMaxX()),
                WebMercator.lat(box.getMinY()), WebMercator.lat(box.getMaxY()));
    }

    /** The centre in degrees. */
    public LonLat centre() {
        return WebMercator.unproject(new DisplayPoint(centreX, centreY));
    }

    /** True metres on the ground per logical pixel at the centre. */
    public double groundResolution() {
        return resolution * WebMercator.groundFactor(WebMercator.lat(centreY));
    }

    /**
     * Scale denominator that style rules are held against: Mercator resolution over {@link #OGC_PIXEL}, as the
     * GoogleMapsCompatible scale set of OGC WMTS 1.0 counts it, so that a pan to another latitude changes no rule.
     */
    public double scaleDenominator() {
        return resolution / OGC_PIXEL;
    }
}
