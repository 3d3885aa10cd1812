package org.tessera.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.PlaceQuality;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Picture;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.tool.PlaceReading;
import org.tessera.map.tool.PlaceText;

/**
 * Finds what a person names: a coordinate, an area by code or name, a street with or without a house number, a case, a unit, an
 * address of a case, a bookmark. For a background thread.
 */
public final class PlaceFinder {

    private static final int MOST = 12;
    private static final double AROUND_METRES_IN_DEGREES = 0.0015;

    private final BaseLayers base;
    private final Picture picture;
    private final List<Bookmark> bookmarks;

    public PlaceFinder(BaseLayers base, Picture picture, List<Bookmark> bookmarks) {
        this.base = base;
        this.picture = picture;
        this.bookmarks = List.copyOf(bookmarks);
    }

    private record Ranked(Place place, int rank) {
    }

    /**
     * The best dozen, best first: whole name, then its beginning, then a part of it.
     *
     * @throws org.tessera.map.crs.UnknownCrs when the text names a coordinate system that does not exist
     */
    public List<Place> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Place> coordinates = coordinates(text);
        if (!coordinates.isEmpty()) {
            return coordinates;
        }
        List<Ranked> found = new ArrayList<>();
        Stream.of(bookmarks(), units(), areas(MapLayerKind.GRIDS, Place.Kind.GRID),
                areas(MapLayerKind.COMMUNITIES, Place.Kind.COMMUNITY), areas(MapLayerKind.TOWNSHIPS, Place.Kind.TOWNSHIP))
                .flatMap(places -> places).forEach(place -> add(place, wanted, found));
        streets().forEach(place -> add(place, withoutNumber(wanted), found));
        for (CaseLine line : picture.cases()) {
            cases(line, wanted, found);
        }
        return found.stream().sorted(Comparator.comparingInt(Ranked::rank).thenComparing(each -> each.place.kind())
                .thenComparing(each -> each.place.title()).thenComparing(each -> each.place.id()))
                .map(Ranked::place).limit(MOST).toList();
    }

    private static void add(Place place, String wanted, List<Ranked> found) {
        int rank = Math.min(rank(place.title(), wanted), rank(place.id(), wanted));
        if (rank < 3) {
            found.add(new Ranked(place, rank));
        }
    }

    private static int rank(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(wanted) ? 0 : lower.startsWith(wanted) ? 1 : lower.contains(wanted) ? 2 : 3;
    }

    /** House numbers stand in front of a western street's name and behind a Chinese one's. */
    static String withoutNumber(String address) {
        String street = address.replaceFirst("^\\d+[a-z]?(-\\d+)?\\s+", "").replaceFirst("\\s*\\d+(-\\d+)?\\s*\\u53f7?.*$", "").strip();
        return street.isEmpty() ? address : street;
    }

    private List<Place> coordinates(String text) {
        return PlaceText.read(text).stream().map((PlaceReading reading) -> new Place(Place.Kind.COORDINATE, "",
                String.format(Locale.ROOT, "%.6f, %.6f", reading.place().lat(), reading.place().lon()),
                reading.order().name() + (reading.sure() ? "" : "?") + " " + reading.crs(),
                around(reading.place().lon(), reading.place().lat()))).toList();
    }

    private Stream<Place> bookmarks() {
        return bookmarks.stream().map(each -> {
            Envelope box = new Envelope(each.centre().lon(), each.centre().lon(), each.centre().lat(), each.centre().lat());
            return new Place(Place.Kind.BOOKMARK, "", each.name(), "", box);
        });
    }

    private Stream<Place> units() {
        return picture.units().stream().filter(unit -> picture.positions().containsKey(unit.id())).map(unit -> {
            Point at = picture.positions().get(unit.id()).point();
            return new Place(Place.Kind.UNIT, unit.id(), unit.id(), "", around(at.getX(), at.getY()));
        });
    }

    private Stream<Place> areas(MapLayerKind layer, Place.Kind kind) {
        FeatureSet set = base.sets().get(layer);
        List<Place> places = new ArrayList<>();
        for (int i = 0; set != null && i < set.size(); i++) {
            String name = Objects.toString(set.attributes(i).get("name"), set.id(i));
            places.add(new Place(kind, set.id(i), name, name.equals(set.id(i)) ? "" : set.id(i), set.lonLatEnvelope(i)));
        }
        return places.stream();
    }

    /** Pieces of one name are one street. */
    private Stream<Place> streets() {
        FeatureSet set = base.sets().get(MapLayerKind.STREETS);
        Map<String, Envelope> boxes = new LinkedHashMap<>();
        for (int i = 0; set != null && i < set.size(); i++) {
            String name = Objects.toString(set.attributes(i).get("name"), "");
            if (!name.isBlank()) {
                boxes.computeIfAbsent(name, _ -> new Envelope()).expandToInclude(set.lonLatEnvelope(i));
            }
        }
        return boxes.entrySet().stream().map(entry -> new Place(Place.Kind.STREET, "", entry.getKey(), "", entry.getValue()));
    }

    private static void cases(CaseLine line, String wanted, List<Ranked> found) {
        var place = line.place();
        if (place.quality() != PlaceQuality.EXACT) {
            return;
        }
        String address = place.address() == null ? "" : place.address().replaceAll("\\s+", " ");
        int byNumber = rank(line.id(), wanted);
        int byAddress = rank(address, wanted);
        Envelope box = around(place.point().getX(), place.point().getY());
        if (byNumber < 2) {
            found.add(new Ranked(new Place(Place.Kind.CASE, line.id(), line.id(), address, box), byNumber));
        } else if (byAddress < 3) {
            found.add(new Ranked(new Place(Place.Kind.ADDRESS, line.id(), address, line.id(), box), byAddress));
        }
    }

    private static Envelope around(double lon, double lat) {
        Envelope box = new Envelope(lon, lon, lat, lat);
        box.expandBy(AROUND_METRES_IN_DEGREES);
        return box;
    }
}
