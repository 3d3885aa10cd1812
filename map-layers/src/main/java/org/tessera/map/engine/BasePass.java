package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.StaticLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;

/**
 * The static picture: tiles of every layer, and the labels that go over the live part. Kept until the window, a layer or the canvas
 * colour changes. Belongs to the loop thread.
 */
final class BasePass {

    private static final Surface BLANK = new Surface(0, 0);
    /** Share of the tiles still to be drawn below which the final picture comes sooner than an interim one is worth. */
    private static final double NEARLY_DONE = 0.3;

    private final Painters painters;
    private final TileCache tiles;
    private final LabelPass labels;
    private final EngineCounts counts;
    private final BasePicture picture;
    private List<LabelStamp> stamps = List.of();
    private Key shown;
    private List<StaticLayer> layers = List.of();

    private record Key(PixelGrid grid, List<StaticLayer> layers, int canvas) {
    }

    BasePass(Painters painters, long tileBytes, GlyphRuns glyphs, EngineCounts counts) {
        this.painters = painters;
        this.tiles = new TileCache(tileBytes);
        this.labels = new LabelPass(glyphs);
        this.counts = counts;
        this.picture = new BasePicture(painters, counts);
    }

    /**
     * The base for a request, or null when the check said that nobody wants it any more. Between tiles the interim is offered
     * a way to draw what is there so far: finished places sharp, the rest from the former base.
     */
    Surface base(MapRequest request, PixelGrid grid, BooleanSupplier check, Consumer<Consumer<Surface>> interim)
            throws InterruptedException {
        BooleanSupplier unwanted = new Lasting(check);
        Key wanted = new Key(grid, request.statics(), request.canvas());
        if (wanted.equals(shown)) {
            return picture.surface();
        }
        layers = wanted.layers;
        double ratio = request.viewport().pixelRatio();
        Map<TileCache.Key, Surface> have = new ConcurrentHashMap<>();
        List<Job> missing = missing(wanted, ratio, have);
        int reused = have.size();
        painters.run(missing.stream().<Consumer<TilePainter>>map(job -> painter -> draw(job, painter, have, unwanted)).toList(),
                unwanted, () -> {
                    if (missing.size() + reused - have.size() > missing.size() * NEARLY_DONE) {
                        interim.accept(surface -> partly(wanted, ratio, have, surface));
                    }
                });
        missing.stream().filter(job -> have.containsKey(job.key)).forEach(job -> tiles.put(job.key, have.get(job.key)));
        // A request may have been overtaken by one that needs other tiles, and that by one that needs these: then tiles are missing.
        if (unwanted.getAsBoolean() || missing.stream().anyMatch(job -> !have.containsKey(job.key))) {
            counts.cancelled.increment();
            return null;
        }
        shown = null;
        picture.lay(grid, Surface.premultiplied(wanted.canvas | 0xFF000000), places(wanted, ratio, have));
        long before = labels.solutions();
        List<LabelStamp> placed = labels.place(labelled(wanted.layers), grid, ratio, unwanted);
        counts.labelings.add(labels.solutions() - before);
        if (placed == null) {
            counts.cancelled.increment();
            return null;
        }
        stamps = placed;
        shown = wanted;
        counts.bases.increment();
        return picture.surface();
    }

    private static List<FeatureLayer> labelled(List<StaticLayer> layers) {
        return layers.stream().filter(FeatureLayer.class::isInstance).map(FeatureLayer.class::cast).toList();
    }

    /** Drops the tiles of some data that meet a box (Mercator metres); the next base is composed anew. */
    void drop(Object dataRevision, Envelope box) {
        List<StaticLayer> late = layers.stream().filter(layer -> layer.dataRevision() == dataRevision).toList();
        picture.forget(tiles.drop(key -> key.envelope().intersects(box) && (key.data() == dataRevision || late.stream()
                .anyMatch(layer -> layer.dataRevision(key.envelope(), key.resolution(), key.ratio()) == key.data()))));
        shown = null;
    }

    /** Gives back the memory of all that is kept. */
    void forget() {
        tiles.drop(_ -> true);
        tiles.trim();
        picture.forget();
        shown = null;
    }

    /** The labels of the base answered last, to be drawn over the live part. */
    List<LabelStamp> labels() {
        return stamps;
    }

    private record Job(TileCache.Key key, StaticLayer layer, double ratio, double fromCentre) {
    }

    private List<Job> missing(Key wanted, double ratio, Map<TileCache.Key, Surface> have) {
        List<Job> missing = new ArrayList<>();
        for (StaticLayer layer : wanted.layers) {
            for (TileCache.Key key : keys(layer, wanted.grid, ratio)) {
                Surface tile = tiles.get(key);
                if (tile != null) {
                    have.put(key, tile);
                } else {
                    double dx = (key.x() + 0.5) * TileCache.SIDE - wanted.grid.left() - wanted.grid.width() / 2.0;
                    double dy = (key.y() + 0.5) * TileCache.SIDE - wanted.grid.top() - wanted.grid.height() / 2.0;
                    missing.add(new Job(key, layer, ratio, Math.hypot(dx, dy)));
                }
            }
        }
        missing.sort(Comparator.comparingDouble(Job::fromCentre));
        return missing;
    }

    private static List<BasePicture.Place> places(PixelGrid grid) {
        List<BasePicture.Place> places = new ArrayList<>();
        for (long y = Math.floorDiv(grid.top(), TileCache.SIDE); y * TileCache.SIDE < grid.top() + grid.height(); y++) {
            for (long x = Math.floorDiv(grid.left(), TileCache.SIDE); x * TileCache.SIDE < grid.left() + grid.width(); x++) {
                places.add(new BasePicture.Place(x, y));
            }
        }
        return places;
    }

    private static List<TileCache.Key> keys(StaticLayer layer, PixelGrid grid, double ratio) {
        return places(grid).stream().map(place -> {
            Envelope box = TileCache.Key.envelope(place.x(), place.y(), grid.resolution());
            return new TileCache.Key(layer.dataRevision(box, grid.resolution(), ratio), layer.styleRevision(),
                    grid.resolution(), ratio, place.x(), place.y());
        }).toList();
    }

    private void draw(Job job, TilePainter painter, Map<TileCache.Key, Surface> have, BooleanSupplier unwanted) {
        TileCache.Key key = job.key;
        Surface tile = tiles.clear();
        PixelGrid window = new PixelGrid(key.x() * TileCache.SIDE, key.y() * TileCache.SIDE, TileCache.SIDE, TileCache.SIDE,
                key.resolution());
        int drawn = painter.paint(job.layer, window, job.ratio, tile, unwanted);
        if (drawn <= 0) {
            tiles.recycle(tile);
        }
        if (drawn >= 0) {
            counts.tiles.increment();
            counts.features.add(drawn);
            have.put(key, drawn == 0 ? BLANK : tile);
        }
    }

    private void partly(Key wanted, double ratio, Map<TileCache.Key, Surface> have, Surface surface) {
        PixelGrid grid = wanted.grid;
        int canvas = Surface.premultiplied(wanted.canvas | 0xFF000000);
        surface.clear(canvas);
        PixelGrid former = picture.grid();
        if (former != null) {
            surface.stretch(picture.surface(), former.column(grid.left() * grid.resolution()),
                    former.row(-grid.top() * grid.resolution()), grid.resolution() / former.resolution());
        }
        List<List<TileCache.Key>> keys = wanted.layers.stream().map(layer -> keys(layer, grid, ratio)).toList();
        for (int place = 0; !keys.isEmpty() && place < keys.getFirst().size(); place++) {
            int here = place;
            if (keys.stream().allMatch(layer -> have.containsKey(layer.get(here)))) {
                TileCache.Key key = keys.getFirst().get(place);
                int left = (int) (key.x() * TileCache.SIDE - grid.left());
                int top = (int) (key.y() * TileCache.SIDE - grid.top());
                surface.clear(left, top, TileCache.SIDE, TileCache.SIDE, canvas);
                for (int i = 0; i < keys.size(); i++) {
                    surface.blend(have.get(keys.get(i).get(place)), left, top, wanted.layers.get(i).opacity());
                }
            }
        }
    }

    private static Map<BasePicture.Place, List<BasePicture.Part>> places(Key wanted, double ratio,
            Map<TileCache.Key, Surface> have) {
        Map<BasePicture.Place, List<BasePicture.Part>> places = new HashMap<>();
        places(wanted.grid).forEach(place -> places.put(place, new ArrayList<>()));
        for (StaticLayer layer : wanted.layers) {
            for (TileCache.Key key : keys(layer, wanted.grid, ratio)) {
                places.get(new BasePicture.Place(key.x(), key.y())).add(new BasePicture.Part(have.get(key), layer.opacity()));
            }
        }
        return places;
    }
}
