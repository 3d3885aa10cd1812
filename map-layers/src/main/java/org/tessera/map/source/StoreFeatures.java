package org.tessera.map.source;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.index.FeatureSet;

/**
 * Features of a store that is too large to be held: only what lies in and about the view is read, in the background, and read anew
 * when the view leaves that. Of several views that follow one another only the latest is read. A store that is asked may be slow; the
 * features of the former box stay meanwhile.
 *
 * <p>Tell it of each viewport with {@link #look}; show each {@link Batch} it answers as a new revision of a feature layer.
 */
public final class StoreFeatures implements AutoCloseable {

    /** How much beyond each edge of the view is read with it, as a part of its size. */
    private static final double AROUND = 0.5;

    private final SimpleFeatureSource store;
    private final int most;
    private final Consumer<Batch> receiver;
    private final Consumer<IOException> failures;
    private Envelope wanted;
    private Envelope read;
    private boolean complete;
    private boolean running;
    private boolean closed;

    /**
     * What was read.
     *
     * @param features  in and about the view
     * @param lonLat    the box that was asked for, degrees
     * @param truncated whether the store had more than may be held: say so, or zoom in
     */
    public record Batch(FeatureSet features, Envelope lonLat, boolean truncated) {
    }

    /**
     * @param store    any GeoTools source, of any CRS; its geometries must be found by a box
     * @param most     features held at once
     * @param receiver of each batch, on a background thread
     * @param failures told why a box could not be read, on a background thread; the next look tries again
     */
    public StoreFeatures(SimpleFeatureSource store, int most, Consumer<Batch> receiver, Consumer<IOException> failures) {
        this.store = store;
        this.most = Math.max(1, most);
        this.receiver = receiver;
        this.failures = failures;
    }

    /** The view shows this box (degrees). Answers at once; on any thread. */
    public synchronized void look(Envelope lonLat) {
        boolean known = read != null && read.contains(lonLat)
                // Much nearer to a part of a truncated batch there is more to see.
                && (complete || lonLat.getWidth() > read.getWidth() / 4);
        if (closed || known) {
            return;
        }
        wanted = new Envelope(lonLat);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("store-features").start(this::work);
        }
    }

    /** Forgets what was read: the store has changed. The next look reads anew. */
    public synchronized void refresh() {
        read = null;
    }

    private void work() {
        boolean ended = false;
        try {
            for (Envelope next = take(); next != null; next = take()) {
                answer(next);
            }
            ended = true;
        } finally {
            if (!ended) {
                stop();
            }
        }
    }

    private synchronized Envelope take() {
        Envelope next = closed ? null : wanted;
        wanted = null;
        running = next != null;
        return next;
    }

    private synchronized void stop() {
        running = false;
    }

    private void answer(Envelope seen) {
        Envelope box = new Envelope(seen);
        box.expandBy(seen.getWidth() * AROUND, seen.getHeight() * AROUND);
        // A task keeps whatever a store throws, so that no store can end the reading silently.
        FutureTask<Batch> task = new FutureTask<>(() -> query(box));
        task.run();
        try {
            Batch batch = task.get();
            synchronized (this) {
                read = box;
                complete = !batch.truncated;
            }
            receiver.accept(batch);
        } catch (ExecutionException e) {
            failures.accept(e.getCause() instanceof IOException cause ? cause
                    : new IOException("the store could not be read: " + e.getCause().getMessage(), e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch query(Envelope box) throws IOException, FactoryException, TransformException {
        SimpleFeatureType type = store.getSchema();
        CoordinateReferenceSystem system = type.getCoordinateReferenceSystem();
        ReferencedEnvelope area = new ReferencedEnvelope(clamped(box), CrsCatalog.lonLat().system());
        if (system != null && !CRS.equalsIgnoreMetadata(system, area.getCoordinateReferenceSystem())) {
            area = area.transform(system, true, 16);
        }
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        Query query = new Query(type.getTypeName(), filters.bbox(filters.property(type.getGeometryDescriptor().getLocalName()), area));
        query.setMaxFeatures(most == Integer.MAX_VALUE ? most : most + 1);
        Reprojection toLonLat = GeoToolsFeatures.toLonLat(system, ChinaOffset.NONE);
        FeatureSet.Builder builder = FeatureSet.builder();
        int count = GeoToolsFeatures.read(store.getFeatures(query), toLonLat, builder, most);
        return new Batch(builder.build(), box, count > most);
    }

    private static Envelope clamped(Envelope box) {
        return box.intersection(new Envelope(-180, 180, -89.9, 89.9));
    }

    @Override
    public synchronized void close() {
        closed = true;
        wanted = null;
    }
}
