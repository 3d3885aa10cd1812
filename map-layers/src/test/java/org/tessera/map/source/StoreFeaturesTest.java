package org.tessera.map.source;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.collection.SpatialIndexFeatureCollection;
import org.geotools.data.collection.SpatialIndexFeatureSource;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.index.FeatureSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreFeaturesTest {

    private static ListFeatureCollection points(org.geotools.api.referencing.crs.CoordinateReferenceSystem crs, double[]... places) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("points");
        type.setCRS(crs);
        type.add("geom", Point.class);
        type.add("name", String.class);
        SimpleFeatureType built = type.buildFeatureType();
        ListFeatureCollection all = new ListFeatureCollection(built);
        for (int i = 0; i < places.length; i++) {
            SimpleFeature feature = SimpleFeatureBuilder.build(built, List.of(new GeometryFactory().createPoint(
                    new Coordinate(places[i][0], places[i][1])), "n" + i), "p" + i);
            all.add(feature);
        }
        return all;
    }

    @Test
    void theSchemasCrsIsReadAndItsAxisOrderMinded() throws Exception {
        FeatureSet zone = GeoToolsFeatures.of(points(CrsCatalog.epsg(4549).system(), new double[] {514_923.7343, 3_350_508.8698}));
        assertEquals(120.1551, zone.lonLatEnvelope().getMinX(), 1e-8);
        assertEquals(30.2741, zone.lonLatEnvelope().getMinY(), 1e-8);
        // The registry's EPSG:4326 has latitude first.
        FeatureSet latFirst = GeoToolsFeatures.of(points(CRS.decode("EPSG:4326"), new double[] {30.2741, 120.1551}));
        assertEquals(120.1551, latFirst.lonLatEnvelope().getMinX(), 1e-8);
        FeatureSet plain = GeoToolsFeatures.of(points(null, new double[] {120.1551, 30.2741}));
        assertEquals(30.2741, plain.lonLatEnvelope().getMinY(), 1e-8);
        Coordinate shifted = ChinaOffset.GCJ02.shift(new Coordinate(120.1551, 30.2741));
        FeatureSet shiftedBack = GeoToolsFeatures.of(points(null, new double[] {shifted.x, shifted.y}), ChinaOffset.GCJ02);
        assertEquals(120.1551, shiftedBack.lonLatEnvelope().getMinX(), 1e-8);
        assertEquals("n0", plain.attributes(0).get("name"));
    }

    private final BlockingQueue<StoreFeatures.Batch> batches = new LinkedBlockingQueue<>();
    private final BlockingQueue<IOException> failures = new LinkedBlockingQueue<>();

    private static SpatialIndexFeatureSource grid() throws IOException {
        Reprojection toPlane = Reprojection.between(CrsCatalog.lonLat(), CrsCatalog.epsg(4549));
        double[][] places = new double[100 * 100][];
        for (int i = 0; i < places.length; i++) {
            Coordinate at = toPlane.apply(new Coordinate(119.505 + i % 100 * 0.01, 29.505 + i / 100 * 0.01));
            places[i] = new double[] {at.x, at.y};
        }
        return new SpatialIndexFeatureSource(new SpatialIndexFeatureCollection(points(CrsCatalog.epsg(4549).system(), places)));
    }

    private StoreFeatures.Batch next() throws InterruptedException {
        StoreFeatures.Batch batch = batches.poll(20, TimeUnit.SECONDS);
        assertNotNull(batch);
        return batch;
    }

    @Test
    void onlyTheViewAndItsSurroundingsAreReadAndOnlyWhenTheViewLeavesThem() throws Exception {
        try (StoreFeatures store = new StoreFeatures(grid(), 5_000, batches::add, failures::add)) {
            store.look(new Envelope(120.0, 120.1, 30.0, 30.1));
            StoreFeatures.Batch first = next();
            assertEquals(20 * 20, first.features().size(), 45);
            assertFalse(first.truncated());
            assertTrue(first.features().lonLatEnvelope().getMinX() < 120.0, "beyond the edge too");
            store.look(new Envelope(120.02, 120.12, 30.02, 30.12));
            assertNull(batches.poll(300, TimeUnit.MILLISECONDS), "still inside");
            store.look(new Envelope(120.2, 120.3, 30.2, 30.3));
            assertTrue(next().features().lonLatEnvelope().getMaxX() > 120.3);
            store.refresh();
            store.look(new Envelope(120.2, 120.3, 30.2, 30.3));
            next();
        }
        assertTrue(failures.isEmpty());
    }

    @Test
    void moreThanMayBeHeldIsCutOffAndSaid() throws Exception {
        try (StoreFeatures store = new StoreFeatures(grid(), 100, batches::add, failures::add)) {
            store.look(new Envelope(119.5, 120.5, 29.5, 30.5));
            StoreFeatures.Batch wide = next();
            assertEquals(100, wide.features().size());
            assertTrue(wide.truncated());
            store.look(new Envelope(120.0, 120.02, 30.0, 30.02));
            StoreFeatures.Batch near = next();
            assertFalse(near.truncated());
            assertTrue(near.features().size() >= 4);
        }
    }

    @Test
    void aBrokenStoreIsToldAndTriedAgain() throws Exception {
        SpatialIndexFeatureSource good = grid();
        boolean[] broken = {true};
        var proxy = (org.geotools.api.data.SimpleFeatureSource) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {org.geotools.api.data.SimpleFeatureSource.class}, (_, method, arguments) -> {
                    if (broken[0] && method.getName().equals("getFeatures")) {
                        throw new IOException("no connection");
                    }
                    try {
                        return method.invoke(good, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        try (StoreFeatures store = new StoreFeatures(proxy, 100, batches::add, failures::add)) {
            store.look(new Envelope(120.0, 120.02, 30.0, 30.02));
            assertEquals("no connection", failures.poll(20, TimeUnit.SECONDS).getMessage());
            broken[0] = false;
            for (int i = 0; i < 50 && batches.isEmpty(); i++) {
                store.look(new Envelope(120.0, 120.02, 30.0, 30.02));
                Thread.sleep(50);
            }
            assertFalse(batches.isEmpty());
        }
    }
}
