package org.tessera.map.source;

import java.util.HashMap;
import java.util.Map;

import org.geotools.api.feature.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;

import org.tessera.map.index.FeatureSet;

/** Packs GeoTools features, whose default geometry must be in EPSG:4326 with x = longitude. */
public final class GeoToolsFeatures {

    private GeoToolsFeatures() {
    }

    /** Reads the whole collection once. Not for the JavaFX thread. Features without a geometry are left out. */
    public static FeatureSet of(SimpleFeatureCollection collection) {
        FeatureSet.Builder builder = FeatureSet.builder();
        try (SimpleFeatureIterator each = collection.features()) {
            while (each.hasNext()) {
                SimpleFeature feature = each.next();
                if (feature.getDefaultGeometry() instanceof Geometry geometry) {
                    Map<String, Object> values = new HashMap<>();
                    for (Property property : feature.getProperties()) {
                        if (!(property.getValue() instanceof Geometry)) {
                            values.put(property.getName().getLocalPart(), property.getValue());
                        }
                    }
                    builder.add(feature.getID(), geometry, values);
                }
            }
        }
        return builder.build();
    }
}
