package org.tessera.map.layer;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tessera.map.live.Ageing;
import org.tessera.map.live.Motion;
import org.tessera.map.live.PointSet;
import org.tessera.map.live.PointSetBuilder;
import org.tessera.map.live.Tracks;
import org.tessera.map.view.WebMercator;

/**
 * A snapshot of points that is cheap to draw every frame. Points of a later symbol are drawn over those of an earlier one and
 * colour a cluster; of one symbol, those further south. Immutable; what shares its {@link #set()} shares all that was found
 * out about it.
 *
 * @param id      stable id
 * @param title   for people
 * @param visible whether drawn and hit
 * @param set     the points
 * @param palette the symbols, the most urgent last; one for every symbol number of the set
 * @param options how they are shown
 */
public record LiveLayer(String id, String title, boolean visible, PointSet set, List<Symbol> palette, LiveOptions options)
        implements Layer {

    /** Keeps its own palette. */
    public LiveLayer {
        palette = List.copyOf(palette);
    }

    /** A visible layer without clustering. */
    public static LiveLayer of(String id, String title, PointSet set, List<Symbol> palette) {
        return new LiveLayer(id, title, true, set, palette, LiveOptions.PLAIN);
    }

    /** A visible layer of a few points, without clustering. Symbols rank in the order in which they first appear. */
    public static LiveLayer of(String id, String title, List<LivePoint> points) {
        PointSetBuilder builder = PointSet.builder();
        Map<Symbol, Integer> numbers = new LinkedHashMap<>();
        for (LivePoint point : points) {
            Symbol symbol = point.ring() == 0 ? point.symbol() : point.symbol().withRing(point.ring());
            builder.add(point.id(), point.lon(), point.lat(), numbers.computeIfAbsent(symbol, _ -> numbers.size()))
                    .heading(point.heading()).label(point.label());
        }
        return of(id, title, builder.build(), new ArrayList<>(numbers.keySet()));
    }

    /** The same layer with other points and their symbols. */
    public LiveLayer withPoints(List<LivePoint> next) {
        LiveLayer other = of(id, title, next);
        return new LiveLayer(id, title, visible, other.set, other.palette, options);
    }

    /** The same layer with other points of the same symbols. */
    public LiveLayer withSet(PointSet next) {
        return new LiveLayer(id, title, visible, next, palette, options);
    }

    /** Shown or hidden. */
    public LiveLayer withVisible(boolean shown) {
        return new LiveLayer(id, title, shown, set, palette, options);
    }

    private LiveLayer with(LiveOptions next) {
        return new LiveLayer(id, title, visible, set, palette, next);
    }

    /**
     * Gathers points in cells that are fixed to the world and at least so many logical pixels wide, less than twice that;
     * 0 for none, 40 is a good value.
     */
    public LiveLayer clustered(double cell) {
        return with(new LiveOptions(cell, options.opened(), options.motion(), options.ageing(), options.trail(), options.at()));
    }

    /** Spreads out the stack that holds a point, where it is one; an empty id closes it. */
    public LiveLayer opened(String pointId) {
        return with(new LiveOptions(options.cell(), pointId, options.motion(), options.ageing(), options.trail(),
                options.at()));
    }

    /** Points glide between their fixes. */
    public LiveLayer moving(Motion motion) {
        return with(new LiveOptions(options.cell(), options.opened(), motion, options.ageing(), options.trail(), options.at()));
    }

    /** Fixes fade and at last look stale. */
    public LiveLayer ageing(Ageing ageing) {
        return with(new LiveOptions(options.cell(), options.opened(), options.motion(), ageing, options.trail(), options.at()));
    }

    /** Draws a line along the last fixes of each point; the set must keep them. */
    public LiveLayer trailing(Duration past) {
        return with(new LiveOptions(options.cell(), options.opened(), options.motion(), options.ageing(), past, options.at()));
    }

    /** The layer as it looks at a moment. */
    public LiveLayer at(Instant moment) {
        return with(new LiveOptions(options.cell(), options.opened(), options.motion(), options.ageing(), options.trail(),
                moment));
    }

    @Override
    public double opacity() {
        return 1;
    }

    /** Whether points may stand elsewhere than at their newest fix. */
    public boolean glides() {
        return options.motion() != null && options.at() != null && set.tracks() != null;
    }

    /** Writes where a point stands, in Mercator metres. */
    public void place(int index, double... place) {
        place[0] = set.x(index);
        place[1] = set.y(index);
        if (glides()) {
            options.motion().place(set.tracks(), index, options.at().toEpochMilli(), place);
        }
    }

    /** The moment of what is shown of a point, in milliseconds since 1970: behind the layer's by the motion's delay. */
    public long shownAt(int index) {
        Tracks tracks = set.tracks();
        long newest = tracks == null || tracks.fixes(index) == 0 ? Long.MIN_VALUE : tracks.time(index, 0);
        return glides() ? options.at().minus(options.motion().delay()).toEpochMilli() : newest;
    }

    /** Until when points move on their own; the earliest moment when they do not. */
    public Instant restlessUntil() {
        return options.motion() == null || set.tracks() == null || !visible ? Instant.MIN
                : Instant.ofEpochMilli(set.latest()).plus(options.motion().delay()).plus(options.motion().reach());
    }

    /** The step of a point's age; 0 without ageing. */
    public int age(int index) {
        Tracks tracks = set.tracks();
        boolean known = options.ageing() != null && options.at() != null && tracks != null && tracks.fixes(index) > 0;
        return known ? options.ageing().step(options.at().toEpochMilli() - tracks.time(index, 0)) : 0;
    }

    /** The points as records, made one by one when asked for; hidden ones too. */
    public List<LivePoint> points() {
        return new AbstractList<>() {
            @Override
            public LivePoint get(int index) {
                Symbol symbol = palette.get(set.symbol(index));
                return new LivePoint(set.id(index), WebMercator.lon(set.x(index)), WebMercator.lat(set.y(index)),
                        symbol.withRing(0), set.labels().getOrDefault(index, ""), set.heading(index), symbol.ring());
            }

            @Override
            public int size() {
                return set.size();
            }
        };
    }

    /** Mercator x of a point's newest fix. */
    public double x(int index) {
        return set.x(index);
    }

    /** Mercator y of a point's newest fix. */
    public double y(int index) {
        return set.y(index);
    }

    @Override
    public Object dataRevision() {
        return set;
    }

    @Override
    public Object styleRevision() {
        return palette;
    }
}
