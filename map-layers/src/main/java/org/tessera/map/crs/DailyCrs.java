package org.tessera.map.crs;

import java.util.Optional;

/** WKT of the systems in daily use: WGS 84, Web Mercator, CGCS2000 with its 3-degree zones, UTM north, Massachusetts. */
final class DailyCrs {

    private static final String DEGREE = "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],"
            + "AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]";
    private static final String WGS84 = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]]," + DEGREE + "]";
    private static final String CGCS2000 = "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137,298.257222101]]," + DEGREE + "]";
    private static final String NAD83 = "GEOGCS[\"NAD83\",DATUM[\"North_American_Datum_1983\","
            + "SPHEROID[\"GRS 1980\",6378137,298.257222101]]," + DEGREE + "]";
    private static final String METRE = "UNIT[\"metre\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]";

    private DailyCrs() {
    }

    static Optional<String> wkt(int code) {
        return Optional.ofNullable(switch (code) {
            case 4326 -> WGS84;
            case 4490 -> CGCS2000;
            case 4269 -> NAD83;
            case 3857 -> "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + WGS84 + ",PROJECTION[\"Popular Visualisation Pseudo Mercator\"],"
                    + "PARAMETER[\"semi_minor\",6378137],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",0],"
                    + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0]," + METRE + "]";
            case 26986 -> "PROJCS[\"NAD83 / Massachusetts Mainland\"," + NAD83 + ",PROJECTION[\"Lambert_Conformal_Conic_2SP\"],"
                    + "PARAMETER[\"standard_parallel_1\",42.68333333333333],PARAMETER[\"standard_parallel_2\",41.71666666666667],"
                    + "PARAMETER[\"latitude_of_origin\",41],PARAMETER[\"central_meridian\",-71.5],"
                    + "PARAMETER[\"false_easting\",200000],PARAMETER[\"false_northing\",750000]," + METRE + "]";
            default -> zone(code);
        });
    }

    /** CGCS2000 3-degree Gauss-Krüger zones (4513–4533 with the zone number before the easting, 4534–4554 without) and UTM north. */
    private static String zone(int code) {
        if (code >= 4513 && code <= 4533) {
            int zone = code - 4513 + 25;
            return gaussKrueger(zone, zone * 1_000_000L + 500_000);
        }
        if (code >= 4534 && code <= 4554) {
            return gaussKrueger(code - 4534 + 25, 500_000);
        }
        if (code >= 32601 && code <= 32660) {
            int zone = code - 32600;
            return transverseMercator("WGS 84 / UTM zone " + zone + "N", WGS84, zone * 6 - 183, 0.9996, 500_000);
        }
        return null;
    }

    private static String gaussKrueger(int zone, long falseEasting) {
        return transverseMercator("CGCS2000 / 3-degree Gauss-Kruger zone " + zone, CGCS2000, zone * 3, 1, falseEasting);
    }

    private static String transverseMercator(String name, String base, int meridian, double scale, long falseEasting) {
        return "PROJCS[\"" + name + "\"," + base + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                + "PARAMETER[\"central_meridian\"," + meridian + "],PARAMETER[\"scale_factor\"," + scale + "],"
                + "PARAMETER[\"false_easting\"," + falseEasting + "],PARAMETER[\"false_northing\",0]," + METRE + "]";
    }
}
