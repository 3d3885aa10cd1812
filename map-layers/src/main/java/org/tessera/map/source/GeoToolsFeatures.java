package org.tessera.map.source;

import java.util.HashMap;
import java.util.Map;

import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.OutOfDomain;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.index.FeatureSet;

/** Packs GeoTools features. Whatever CRS their schema names, with whatever axis order, they are brought to longitude and latitude. */
public final class GeoToolsFeatures {

    private GeoToolsFeatures() {
    }

    /**
     * Reads the whole collection once. Not for the JavaFX thread. A schema that names no CRS means EPSG:4326 with x = longitude.
     * Features without a geometry are left out.
     *
     * @throws OutOfDomain when a coordinate lies where the CRS has no meaning
     */
    public static FeatureSet of(SimpleFeatureCollection collection) {
        return of(collection, ChinaOffset.NONE);
    }

    /**
     * Reads the whole collection once; its coordinates are deliberately shifted.
     *
     * @param offset by which shift; the features are put to their true place
     */
    public static FeatureSet of(SimpleFeatureCollection collection, ChinaOffset offset) {
        FeatureSet.Builder builder = FeatureSet.builder();
        read(collection, toLonLat(collection.getSchema().getCoordinateReferenceSystem(), offset), builder, Integer.MAX_VALUE);
        return builder.build();
    }

    /** Null when there is nothing to do. */
    static Reprojection toLonLat(CoordinateReferenceSystem system, ChinaOffset offset) {
        if (system == null && offset == ChinaOffset.NONE) {
            return null;
        }
        NamedCrs plain = org.tessera.map.crs.CrsCatalog.lonLat();
        return Reprojection.toLonLat(system == null ? new NamedCrs(offset.label(), plain.system(), offset)
                : new NamedCrs(system.getName().getCode(), system, offset));
    }

    /** Adds at most so many features; answers how many were read, one more when there were more. */
    static int read(SimpleFeatureCollection collection, Reprojection toLonLat, FeatureSet.Builder builder, int most) {
        int count = 0;
        try (SimpleFeatureIterator each = collection.features()) {
            while (each.hasNext()) {
                SimpleFeature feature = each.next();
                if (count++ == most) {
                    break;
                }
                if (feature.getDefaultGeometry() instanceof Geometry geometry) {
                    builder.add(feature.getID(), toLonLat == null ? geometry : toLonLat.apply(geometry), values(feature));
                }
            }
        }
        return count;
    }

    private static Map<String, Object> values(SimpleFeature feature) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : feature.getProperties()) {
            if (!(property.getValue() instanceof Geometry)) {
                values.put(property.getName().getLocalPart(), property.getValue());
            }
        }
        return values;
    }
}
