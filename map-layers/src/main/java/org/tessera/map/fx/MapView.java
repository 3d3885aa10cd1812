package org.tessera.map.fx;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.EngineCounts;
import org.tessera.map.engine.HitFinder;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * A map. Set layers, a viewport and a canvas colour; everything slow happens on the map's own threads. All methods are for
 * the JavaFX thread. Works in a scene without a stage: size the root, wait for {@link #awaitIdle()}, then snapshot.
 * {@link #travel()} moves it, {@link #tools()} selects, measures and draws on it. Call {@link #dispose()} when the view is no
 * longer needed.
 */
public final class MapView extends Region {

    private final ObjectProperty<List<Layer>> layers = new SimpleObjectProperty<>(this, "layers", List.of());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ObjectProperty<Color> canvasColor = new SimpleObjectProperty<>(this, "canvasColor", Color.web("#f2f2ee"));
    private final ObjectProperty<Consumer<Hit>> onPick = new SimpleObjectProperty<>(this, "onPick");
    private final ObjectProperty<Consumer<LonLat>> onGroundClick = new SimpleObjectProperty<>(this, "onGroundClick");
    private final ObjectProperty<Function<Hit, String>> tipText = new SimpleObjectProperty<>(this, "tipText");
    private final StringProperty attribution = new SimpleStringProperty(this, "attribution", "");
    private final ReadOnlyObjectWrapper<LonLat> pointerPlace = new ReadOnlyObjectWrapper<>(this, "pointerPlace");

    private final MapTravel travel = new MapTravel(this);
    private final MapFrames frames = new MapFrames(this, travel::settled, this::request);
    private final MapFurniture furniture = new MapFurniture();
    private final SketchPane sketches = new SketchPane();
    private final MapTools tools;
    private LonLat linkedCursor;
    private Envelope linkedExtent;

    /** An empty map. Its threads are daemons and sleep while nothing changes. */
    public MapView() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        getChildren().addAll(frames.presenter().views());
        getChildren().addAll(sketches, furniture);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        Rectangle canvas = frames.presenter().canvas();
        canvas.fillProperty().bind(canvasColor);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        furniture.attribution().textProperty().bind(Bindings.createStringBinding(
                () -> ImageryWatches.attributions(attribution.get(), layers.get()), attribution, layers));
        furniture.canvas(canvasColor.get());
        furniture.place(null);
        tools = new MapTools(this, sketches);
        new Gestures(this);
        new MapKeys(this);
        listen();
    }

    private void listen() {
        layers.addListener(_ -> request());
        selection.addListener(_ -> request());
        furniture.attribution().textProperty().addListener(_ -> requestLayout());
        canvasColor.addListener((_, _, colour) -> {
            furniture.canvas(colour);
            sketches.canvas(colour);
            request();
        });
        travel.onMove(next -> {
            frames.move(next);
            // Without a window no pulse comes, and so no rest: whoever takes a picture there wants it at once.
            boolean served = onScreen() && frames.rests(next);
            tools.redraw();
            showLinked();
            requestLayout();
            if (!served) {
                request();
            }
        });
    }

    private boolean onScreen() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    private void request() {
        if (travel.sized()) {
            frames.request(travel.held(travel.viewport().get()), layers.get(), selection.get(), canvasColor.get());
        }
    }

    void failed(Throwable cause) {
        frames.error().set(cause);
    }

    void pointAt(double x, double y) {
        pointerPlace.set(travel.viewport().get().toLonLat(new ScreenPoint(x, y)));
        furniture.place(pointerPlace.get());
        requestLayout();
        Function<Hit, String> text = tipText.get();
        List<Hit> hits = text == null || !tools.selecting() ? List.of() : hitsAt(x, y);
        if (hits.isEmpty()) {
            furniture.tipAway();
        } else {
            furniture.tip(text.apply(hits.getFirst()), x, y);
        }
    }

    void pointAway() {
        pointerPlace.set(null);
        furniture.place(null);
        furniture.tipAway();
    }

    void pick(Hit hit, LonLat place) {
        if (hit != null && onPick.get() != null) {
            onPick.get().accept(hit);
        } else if (hit == null && onGroundClick.get() != null) {
            onGroundClick.get().accept(place);
        }
    }

    /** Box about a feature in degrees; a null envelope when the layer has none of it, or only points. */
    Envelope boxOf(String layerId, String featureId) {
        for (Layer layer : layers.get()) {
            FeatureSet set = layer instanceof FeatureLayer features ? features.features()
                    : layer instanceof OverlayLayer overlay ? overlay.features() : null;
            if (set != null && layer.id().equals(layerId) && set.indexOf(featureId) >= 0) {
                return new Envelope(set.lonLatEnvelope(set.indexOf(featureId)));
            }
        }
        return new Envelope();
    }

    /** Shows where the pointer of a linked map is; null takes it away. */
    void showLinkedCursor(LonLat place) {
        linkedCursor = place;
        showLinked();
    }

    /** Shows a box (Mercator metres), the extent of a linked map; null takes it away. */
    void showExtent(Envelope box) {
        linkedExtent = box;
        showLinked();
    }

    private void showLinked() {
        sketches.linked(linkedCursor, linkedExtent, travel.viewport().get());
    }

    @Override
    protected void layoutChildren() {
        frames.presenter().layout();
        furniture.arrange(travel.viewport().get(), getWidth(), getHeight());
        sketches.resize(getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 64;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 64;
    }

    /** How the map moves: following, the way back, home. */
    public MapTravel travel() {
        return travel;
    }

    /** What the pointer and the keys do on the map. */
    public MapTools tools() {
        return tools;
    }

    /** Layers, the first lowest. Set a new list for every change; unchanged layers in it cost nothing. */
    public ObjectProperty<List<Layer>> layersProperty() {
        return layers;
    }

    /** Replaces all layers. */
    public void setLayers(List<Layer> next) {
        layers.set(next);
    }

    /** What is seen. Width, height and pixel ratio follow the control; setting it moves the map at once. */
    public ObjectProperty<Viewport> viewportProperty() {
        return travel.viewport();
    }

    /** Selected features, drawn highlighted over all layers. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** Colour under the lowest layer; opaque. */
    public ObjectProperty<Color> canvasColorProperty() {
        return canvasColor;
    }

    /** Told of the uppermost feature at a click (a repeated click at the same place goes one feature deeper). */
    public ObjectProperty<Consumer<Hit>> onPickProperty() {
        return onPick;
    }

    /** Told of the place of a click that met no feature. */
    public ObjectProperty<Consumer<LonLat>> onGroundClickProperty() {
        return onGroundClick;
    }

    /** Text of the tip for what the pointer hovers over; null or empty for no tip. */
    public ObjectProperty<Function<Hit, String>> tipTextProperty() {
        return tipText;
    }

    /** Whose data is seen; shown in the corner, before what the image layers in sight ask to be said. */
    public StringProperty attributionProperty() {
        return attribution;
    }

    /** True once a person moved the map: automatic following stops until {@link #clearUserMoved()} or {@link MapTravel#refit}. */
    public ReadOnlyBooleanProperty userMovedProperty() {
        return travel.userMoved().getReadOnlyProperty();
    }

    /** Forgets that a person moved the map. */
    public void clearUserMoved() {
        travel.clearUserMoved();
    }

    /** Place under the pointer; null outside the map. */
    public ReadOnlyObjectProperty<LonLat> pointerPlaceProperty() {
        return pointerPlace.getReadOnlyProperty();
    }

    /** How long, since the view last changed, the map counts as unfinished because image tiles are on their way. */
    public ObjectProperty<Duration> tilePatienceProperty() {
        return frames.tilePatience();
    }

    /** Image tiles in sight that are on their way. */
    public int pendingTiles() {
        return frames.pendingTiles();
    }

    /** True while the shown picture is final for the present viewport, layers and selection. */
    public ReadOnlyBooleanProperty idleProperty() {
        return frames.idle();
    }

    /** Why the latest picture could not be drawn; null again after the next one that could. The former picture stays. */
    public ReadOnlyObjectProperty<Throwable> errorProperty() {
        return frames.error().getReadOnlyProperty();
    }

    /** Device pixels a logical pixel; 0, the default, follows the window. */
    public DoubleProperty pixelRatioProperty() {
        return travel.pixelRatio();
    }

    /**
     * Completes, on the JavaFX thread, when the final picture is in the scene; waits for a size if the map has none yet. Fails
     * with what {@link #errorProperty()} then holds.
     */
    public CompletableFuture<Void> awaitIdle() {
        return frames.awaitIdle();
    }

    /** Shows a box (degrees) at once, with so many logical pixels about it. Before the first layout it waits for the size. */
    public void fit(Envelope lonLat, double padding) {
        travel.fit(lonLat, padding);
    }

    /** Moves to a box (degrees) smoothly; any movement by a person or another call stops it. */
    public void flyTo(Envelope lonLat, Duration duration) {
        if (travel.sized()) {
            travel.fly(travel.viewport().get().fit(lonLat, 24), duration);
        } else {
            travel.fit(lonLat, 24);
        }
    }

    /** Everything under a point of the control (logical pixels), uppermost first. Below a millisecond. */
    public List<Hit> hitsAt(double x, double y) {
        return HitFinder.find(travel.viewport().get(), frames.shownLayers(layers.get()), new ScreenPoint(x, y));
    }

    /** Whose moments live layers show that glide or get old and have no moment of their own; the system's by default. */
    public void setLiveTime(InstantSource time) {
        frames.liveTime(time);
        request();
    }

    /** What the engine has done; for tests and diagnostics. */
    public EngineCounts counts() {
        return frames.counts();
    }

    /** Stops the map's threads; the control shows its last picture from then on. */
    public void dispose() {
        travel.stopFlight();
        frames.close();
    }
}
