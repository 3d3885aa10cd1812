package org.tessera.map.style;

/**
 * How a graphic or a text sits on its place: SE 1.1, sections 11.3.2 to 11.3.4.
 *
 * @param degrees clockwise
 * @param anchorX share of its width that lies left of the place, 0 to 1
 * @param anchorY share of its height that lies below the place, 0 to 1
 * @param dx      then moved to the right
 * @param dy      then moved up
 */
public record Seat(double degrees, double anchorX, double anchorY, double dx, double dy) {

    /** Upright, its middle on the place. */
    public static final Seat MIDDLE = new Seat(0, 0.5, 0.5, 0, 0);

    /** The same, turned by other degrees. */
    public Seat turned(double by) {
        return new Seat(by, anchorX, anchorY, dx, dy);
    }
}
