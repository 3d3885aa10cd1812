package org.tessera.map.fx;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.Imagery;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.view.Viewport;

/**
 * What one view waits for from its image layers. JavaFX thread; pieces that arrive are gathered on any thread and told once a pulse.
 */
final class ImageryWatches {

    private static final Envelope EVERYWHERE = new Envelope(-Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE);

    private final BiConsumer<Imagery, Envelope> stale;
    private final Runnable redraw;
    private final Runnable recheck;
    private final Map<Imagery, Imagery.Watch> watches = new IdentityHashMap<>();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean posted = new AtomicBoolean();
    private final PauseTransition patience = new PauseTransition();
    private Envelope looked;
    private boolean waited;

    private record Arrival(Imagery imagery, Envelope box) {
    }

    /**
     * @param stale   told of boxes that must be drawn again
     * @param redraw  after a lot of them
     * @param recheck when less is waited for and nothing is to be drawn again
     */
    ImageryWatches(BiConsumer<Imagery, Envelope> stale, Runnable redraw, Runnable recheck) {
        this.stale = stale;
        this.redraw = redraw;
        this.recheck = recheck;
        patience.setOnFinished(_ -> {
            waited = true;
            recheck.run();
        });
    }

    /** Follows the view; more than a margin beyond it is not fetched. */
    void follow(List<Layer> layers, Viewport viewport, double margin, Duration longest) {
        Set<Imagery> wanted = new HashSet<>();
        for (Layer layer : layers) {
            if (layer instanceof TileLayer tiles && layer.visible()) {
                wanted.add(tiles.imagery());
            }
        }
        watches.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        Envelope seen = viewport.displayEnvelope();
        seen.expandBy(margin * viewport.resolution());
        boolean moved = !seen.equals(looked);
        looked = seen;
        for (Imagery imagery : wanted) {
            Imagery.Watch watch = watches.get(imagery);
            if (watch == null) {
                watch = imagery.watch(box -> arrived(imagery, box));
                watches.put(imagery, watch);
                // What came while nobody here listened was not told: what was drawn without it must not be kept.
                stale.accept(imagery, EVERYWHERE);
                watch.look(seen);
                moved = true;
            } else if (moved) {
                watch.look(seen);
            }
        }
        if (moved) {
            waited = false;
            patience.setDuration(longest);
            patience.playFromStart();
        }
    }

    private void arrived(Imagery imagery, Envelope box) {
        arrivals.add(new Arrival(imagery, box));
        if (posted.compareAndSet(false, true)) {
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        posted.set(false);
        boolean some = false;
        for (Arrival one = arrivals.poll(); one != null; one = arrivals.poll()) {
            if (one.box != null && watches.containsKey(one.imagery)) {
                stale.accept(one.imagery, one.box);
                some = true;
            }
        }
        (some ? redraw : recheck).run();
    }

    /** Whether nothing is on its way, or enough was waited since the view last changed. */
    boolean settled() {
        return waited || arrivals.isEmpty() && pending() == 0;
    }

    /** Pieces in sight that are on their way. */
    int pending() {
        return watches.values().stream().mapToInt(Imagery.Watch::pending).sum();
    }

    /** Whose pictures are seen, each once, in the order of the layers. */
    static String attributions(String own, List<Layer> layers) {
        Set<String> all = new LinkedHashSet<>();
        all.add(own == null ? "" : own);
        for (Layer layer : layers) {
            if (layer instanceof TileLayer tiles && layer.visible() && layer.opacity() > 0) {
                all.add(tiles.imagery().attribution());
            }
        }
        all.remove("");
        return String.join(" · ", all);
    }

    void close() {
        patience.stop();
        watches.values().forEach(Imagery.Watch::close);
        watches.clear();
    }
}
