package org.tessera.map.crs;

import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;

/**
 * The deliberate shifts of Chinese web maps: GCJ-02, and BD-09 on top of it. Named per data source and never guessed, because every
 * "outside China" box also covers neighbours.
 *
 * <p>The forward formula is the published one with a = 6378245; the inverse is a fixed-point iteration that converges below
 * 1e-8 m in at most a dozen steps, where the usual one-step inverse is off by up to 4.8 m.
 */
public enum ChinaOffset {
    /** Coordinates as measured. */
    NONE("WGS 84"),
    /** The state-bureau shift. */
    GCJ02("GCJ-02"),
    /** GCJ-02 shifted once more. */
    BD09("BD-09");

    private static final double A = 6_378_245.0;
    private static final double EE = 0.006_693_421_622_965_943_23;
    private static final double BD_TURN = Math.PI * 3000.0 / 180.0;
    private static final int STEPS = 16;

    private final String label;

    ChinaOffset(String label) {
        this.label = label;
    }

    /** The name as files give it. */
    public String label() {
        return label;
    }

    static Optional<ChinaOffset> named(String upper) {
        return switch (upper) {
            case "GCJ-02", "GCJ02" -> Optional.of(GCJ02);
            case "BD-09", "BD09" -> Optional.of(BD09);
            default -> Optional.empty();
        };
    }

    /** From true lon, lat (degrees) to shifted ones. */
    public Coordinate shift(Coordinate lonLat) {
        return switch (this) {
            case NONE -> lonLat.copy();
            case GCJ02 -> gcj(lonLat);
            case BD09 -> bd(gcj(lonLat));
        };
    }

    /** From shifted lon, lat (degrees) back to true ones: w ← w + (target − f(w)). */
    public Coordinate unshift(Coordinate shifted) {
        double lon = shifted.x;
        double lat = shifted.y;
        for (int i = 0; i < STEPS && this != NONE; i++) {
            Coordinate image = shift(new Coordinate(lon, lat));
            double dx = shifted.x - image.x;
            double dy = shifted.y - image.y;
            lon += dx;
            lat += dy;
            if (Math.abs(dx) + Math.abs(dy) < 1e-14) {
                break;
            }
        }
        return new Coordinate(lon, lat);
    }

    private static Coordinate gcj(Coordinate p) {
        double x = p.x - 105;
        double y = p.y - 35;
        double wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double latitude = Math.toRadians(p.y);
        double magic = 1 - EE * Math.sin(latitude) * Math.sin(latitude);
        double root = Math.sqrt(magic);
        return new Coordinate(
                p.x + Math.toDegrees(east / (A / root * Math.cos(latitude))),
                p.y + Math.toDegrees(north / (A * (1 - EE) / (magic * root))));
    }

    private static Coordinate bd(Coordinate p) {
        double radius = Math.hypot(p.x, p.y) + 0.000_02 * Math.sin(p.y * BD_TURN);
        double angle = Math.atan2(p.y, p.x) + 0.000_003 * Math.cos(p.x * BD_TURN);
        return new Coordinate(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }
}
