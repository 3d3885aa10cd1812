package org.tessera.map.view;

/**
 * The spherical Mercator projection of EPSG:3857, in closed form (EPSG Guidance Note 7-2, method 1024). Stateless.
 */
public final class WebMercator {

    /** Radius of the sphere, in metres. */
    public static final double RADIUS = 6378137;

    /** Half the width of the world, in Mercator metres. */
    public static final double LIMIT = Math.PI * RADIUS;

    /** Latitude at which the square world ends, in degrees. */
    public static final double MAX_LATITUDE = Math.toDegrees(2 * Math.atan(Math.exp(Math.PI)) - Math.PI / 2);

    private WebMercator() {
    }

    /** Mercator metres east of a longitude in degrees. */
    public static double x(double lon) {
        return Math.toRadians(lon) * RADIUS;
    }

    /** Mercator metres north of a latitude in degrees; latitudes beyond the square world are held at its edge. */
    public static double y(double lat) {
        double held = Math.clamp(lat, -MAX_LATITUDE, MAX_LATITUDE);
        return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(held) / 2));
    }

    /** Longitude in degrees. */
    public static double lon(double x) {
        return Math.toDegrees(x / RADIUS);
    }

    /** Latitude in degrees. */
    public static double lat(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2);
    }

    /** The display place of a longitude and latitude. */
    public static DisplayPoint project(LonLat place) {
        return new DisplayPoint(x(place.lon()), y(place.lat()));
    }

    /** The longitude and latitude of a display place. */
    public static LonLat unproject(DisplayPoint point) {
        return new LonLat(lon(point.x()), lat(point.y()));
    }

    /** True metres per Mercator metre at a latitude in degrees: its cosine on the sphere. */
    public static double groundFactor(double lat) {
        return Math.cos(Math.toRadians(lat));
    }
}
