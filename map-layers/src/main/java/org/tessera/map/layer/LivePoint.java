package org.tessera.map.layer;

/**
 * One moving or changing thing at one moment.
 *
 * @param id      stable id, unique in the layer
 * @param lon     degrees east
 * @param lat     degrees north
 * @param symbol  how it looks
 * @param label   text beside it, empty for none
 * @param heading degrees clockwise from north, drawn as a small pointer; NaN for none
 * @param ring    colour of a ring about it, 0xAARRGGBB; 0 for none
 */
public record LivePoint(String id, double lon, double lat, Symbol symbol, String label, double heading, int ring) {

    /** A bare symbol. */
    public static LivePoint of(String id, double lon, double lat, Symbol symbol) {
        return new LivePoint(id, lon, lat, symbol, "", Double.NaN, 0);
    }

    /** With text beside it. */
    public LivePoint withLabel(String text) {
        return new LivePoint(id, lon, lat, symbol, text, heading, ring);
    }

    /** With a heading in degrees clockwise from north. */
    public LivePoint withHeading(double degrees) {
        return new LivePoint(id, lon, lat, symbol, label, degrees, ring);
    }

    /** With a ring of a colour 0xAARRGGBB. */
    public LivePoint withRing(int colour) {
        return new LivePoint(id, lon, lat, symbol, label, heading, colour);
    }
}
