package org.tessera.exchange.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.map.crs.Reprojection;

/**
 * The staff of the sample workspace. No real roster is public, so one is generated from the community boundaries and a seed: one grid
 * member a community and one response team a neighbourhood, known by call signs only. Every row says that it is simulated.
 *
 * @param staff     {@code staff.csv}
 * @param units     {@code units.csv}
 * @param positions {@code positions.csv}
 */
public record GeneratedRoster(String staff, String units, String positions) {

    private static final String FIXED_AT = "2015-06-01T04:00:00Z";
    /** Words that occur in the categories of Boston's 311 requests. */
    private static final List<String> SKILLS = List.of(
            "Animal", "Building", "Electrical", "Graffiti", "Lighting", "Litter", "Pothole", "Rodent", "Sidewalk", "Sign",
            "Street Light", "Traffic Signal", "Tree", "Vehicles");

    /**
     * @param communities tracts with fields {@code CT_ID} and {@code Nbhd}
     * @param seed        equal seeds give equal bytes
     */
    public static GeneratedRoster generate(SourceLayer communities, long seed) {
        Random random = new Random(seed);
        Reprojection toLonLat = Reprojection.toLonLat(communities.crs());
        SortedMap<String, List<SourceRecord>> byNeighbourhood = new TreeMap<>();
        for (SourceRecord tract : communities.records()) {
            byNeighbourhood.computeIfAbsent(tract.fields().get("Nbhd"), _ -> new ArrayList<>()).add(tract);
        }
        Sheets sheets = new Sheets();
        Map<String, Integer> prefixes = new HashMap<>();
        byNeighbourhood.forEach((name, tracts) -> {
            String prefix = prefix(name, prefixes);
            tracts.sort(Comparator.comparing(tract -> tract.fields().get("CT_ID")));
            int number = 0;
            for (SourceRecord tract : tracts) {
                number++;
                sheets.add(String.format(Locale.ROOT, "%s-%02d", prefix, number), "grid-member", tract.fields().get("CT_ID"),
                        skills(random, 2), place(tract.geometry(), toLonLat, random));
            }
            SourceRecord base = tracts.get(random.nextInt(tracts.size()));
            sheets.add(prefix + "-T1", "response-team", "", skills(random, 5), place(base.geometry(), toLonLat, random));
        });
        return sheets.roster();
    }

    /** Three letters of the name, made unique by a digit. */
    private static String prefix(String name, Map<String, Integer> taken) {
        String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z ]", "");
        String[] words = letters.split(" ");
        String prefix = words.length > 1 ? words[0].charAt(0) + words[1].substring(0, 2) : letters.substring(0, 3);
        int count = taken.merge(prefix, 1, Integer::sum);
        return count == 1 ? prefix : prefix.substring(0, 2) + count;
    }

    private static String skills(Random random, int count) {
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            String skill = SKILLS.get(random.nextInt(SKILLS.size()));
            if (!drawn.contains(skill)) {
                drawn.add(skill);
            }
        }
        drawn.sort(Comparator.naturalOrder());
        return String.join(";", drawn);
    }

    /** Somewhere near the middle of the area, and inside it. */
    private static Coordinate place(Geometry area, Reprojection toLonLat, Random random) {
        Coordinate middle = area.getInteriorPoint().getCoordinate();
        double reach = Math.sqrt(area.getArea()) / 5;
        Coordinate near = new Coordinate(
                middle.x + (random.nextDouble() - 0.5) * reach, middle.y + (random.nextDouble() - 0.5) * reach);
        boolean inside = area.buffer(0).contains(area.getFactory().createPoint(near));
        return toLonLat.apply(inside ? near : middle);
    }

    /** The three files while they grow. */
    private static final class Sheets {

        private final StringBuilder staff = new StringBuilder("id,name,post,area,skills,simulated\n");
        private final StringBuilder units = new StringBuilder("id,kind,area,skills,simulated\n");
        private final StringBuilder positions = new StringBuilder("unit,longitude,latitude,fixed_at,accuracy\n");

        void add(String callSign, String post, String area, String skills, Coordinate place) {
            staff.append(String.join(",", callSign, callSign, post, area, skills, "true")).append('\n');
            units.append(String.join(",", callSign, post, area, skills, "true")).append('\n');
            positions.append(String.format(Locale.ROOT, "%s,%.6f,%.6f,%s,10%n", callSign, place.x, place.y, FIXED_AT)
                    .replace("\r", ""));
        }

        GeneratedRoster roster() {
            return new GeneratedRoster(staff.toString(), units.toString(), positions.toString());
        }
    }
}
