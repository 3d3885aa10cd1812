package org.tessera.map.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PackedGeometry;
import org.tessera.map.view.WebMercator;

/**
 * The features of a set as GeoTools wants them, made when first asked for. Their geometry, in degrees, is rebuilt from the packed
 * one only when a filter looks at it; it is exact to a quarter of a millimetre. One thread.
 */
final class FeatureRecords {

    private static final String GEOMETRY = "geometry";

    private final FeatureSet features;
    private final SimpleFeature[] records;
    private final GeometryFactory factory = new GeometryFactory();
    private SimpleFeatureType type;
    private Map<String, Integer> columns;
    private boolean geometryAsked;

    FeatureRecords(FeatureSet features) {
        this.features = features;
        this.records = new SimpleFeature[features.size()];
    }

    /** The feature at an index. */
    SimpleFeature get(int index) {
        if (records[index] == null) {
            records[index] = new Record(index);
        }
        return records[index];
    }

    /** Whether anything looked at a geometry. */
    boolean geometryAsked() {
        return geometryAsked;
    }

    private SimpleFeatureType type() {
        if (type == null) {
            columns = new LinkedHashMap<>();
            for (int i = 0; i < features.size(); i++) {
                features.attributes(i).keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
            }
            SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
            builder.setName("Feature");
            columns.keySet().forEach(name -> builder.add(name, Object.class));
            String geometry = GEOMETRY;
            while (columns.containsKey(geometry)) {
                geometry += '_';
            }
            columns.put(geometry, columns.size());
            builder.add(geometry, Geometry.class);
            builder.setDefaultGeometry(geometry);
            type = builder.buildFeatureType();
        }
        return type;
    }

    private Object[] values(int index) {
        type();
        Object[] values = new Object[columns.size()];
        features.attributes(index).forEach((name, value) -> values[columns.get(name)] = value);
        return values;
    }

    private final class Record extends SimpleFeatureImpl {

        private final int place;

        Record(int place) {
            super(FeatureRecords.this.values(place), type(), new FeatureIdImpl(features.id(place)), false, columns);
            this.place = place;
        }

        @Override
        public Object getDefaultGeometry() {
            int last = values.length - 1;
            geometryAsked = true;
            if (values[last] == null) {
                values[last] = geometry(features.geometry(), place);
            }
            return values[last];
        }

        @Override
        public Object getAttribute(String name) {
            return getFeatureType().getGeometryDescriptor().getLocalName().equals(name) ? getDefaultGeometry()
                    : super.getAttribute(name);
        }
    }

    private Geometry geometry(PackedGeometry packed, int feature) {
        Geometry all = null;
        for (int part = packed.firstPart(feature); part < packed.firstPart(feature + 1); part++) {
            var points = new org.locationtech.jts.geom.Coordinate[packed.firstVertex(part + 1) - packed.firstVertex(part)];
            for (int i = 0; i < points.length; i++) {
                int vertex = packed.firstVertex(part) + i;
                points[i] = new org.locationtech.jts.geom.Coordinate(WebMercator.lon(packed.originX(feature) + packed.x(vertex)),
                        WebMercator.lat(packed.originY(feature) + packed.y(vertex)));
            }
            Geometry one = switch (packed.kind(feature)) {
                case POLYGON -> factory.createPolygon(points);
                case LINE -> factory.createLineString(points);
                case POINT, EMPTY -> factory.createPoint(points[0]);
            };
            // Rings are packed without telling shells from holes: the even-odd rule is the symmetric difference.
            all = all == null ? one : packed.kind(feature) == PackedGeometry.Kind.POLYGON ? all.symDifference(one)
                    : factory.buildGeometry(List.of(all, one));
        }
        return all == null ? factory.createGeometryCollection() : all;
    }
}
