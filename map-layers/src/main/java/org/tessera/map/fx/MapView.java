package org.tessera.map.fx;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.EngineCounts;
import org.tessera.map.engine.Frame;
import org.tessera.map.engine.HitFinder;
import org.tessera.map.engine.MapEngine;
import org.tessera.map.engine.MapRequest;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * A map. Set layers, a viewport and a canvas colour; everything slow happens on the map's own threads. All methods are for
 * the JavaFX thread. Works in a scene without a stage: size the root, wait for {@link #awaitIdle()}, then snapshot.
 * Call {@link #dispose()} when the view is no longer needed.
 */
public final class MapView extends Region {

    private final ObjectProperty<List<Layer>> layers = new SimpleObjectProperty<>(this, "layers", List.of());
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(this, "viewport", Viewport.world(1, 1));
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ObjectProperty<Color> canvasColor = new SimpleObjectProperty<>(this, "canvasColor", Color.web("#f2f2ee"));
    private final ObjectProperty<Consumer<Hit>> onPick = new SimpleObjectProperty<>(this, "onPick");
    private final ObjectProperty<Consumer<LonLat>> onGroundClick = new SimpleObjectProperty<>(this, "onGroundClick");
    private final ObjectProperty<Function<Hit, String>> tipText = new SimpleObjectProperty<>(this, "tipText");
    private final StringProperty attribution = new SimpleStringProperty(this, "attribution", "");
    private final ReadOnlyBooleanWrapper userMoved = new ReadOnlyBooleanWrapper(this, "userMoved");
    private final IdleState idle = new IdleState(this);
    private final ReadOnlyObjectWrapper<Throwable> error = new ReadOnlyObjectWrapper<>(this, "error");
    private final ReadOnlyObjectWrapper<LonLat> pointerPlace = new ReadOnlyObjectWrapper<>(this, "pointerPlace");

    private final DoubleProperty pixelRatio = new SimpleDoubleProperty(this, "pixelRatio", 0);
    private final FramePresenter presenter = new FramePresenter();
    private final MapFurniture furniture = new MapFurniture();
    private final Rectangle canvas = new Rectangle();
    private final MapEngine engine = new MapEngine(Math.max(2, Runtime.getRuntime().availableProcessors()),
            frame -> Platform.runLater(() -> show(frame)),
            (request, error) -> Platform.runLater(() -> failed(request, error)));
    private final ObjectProperty<Duration> tilePatience = new SimpleObjectProperty<>(this, "tilePatience", Duration.seconds(10));
    private final ImageryWatches imagery = new ImageryWatches(engine::invalidate, this::request, this::settle);
    private long stamp;
    private long completeStamp;
    private boolean disposed;
    private Fit pendingFit;
    private Flight flight;

    private record Fit(Envelope box, double padding) {
    }

    /** An empty map. Its threads are daemons and sleep while nothing changes. */
    public MapView() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map");
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        canvas.setManaged(false);
        canvas.fillProperty().bind(canvasColor);
        getChildren().setAll(canvas, presenter.view(), furniture);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        furniture.attribution().textProperty().bind(Bindings.createStringBinding(
                () -> ImageryWatches.attributions(attribution.get(), layers.get()), attribution, layers));
        furniture.canvas(canvasColor.get());
        furniture.place(null);
        new Gestures(this);
        listen();
    }

    private void listen() {
        widthProperty().addListener(_ -> resized());
        heightProperty().addListener(_ -> resized());
        pixelRatio.addListener(_ -> resized());
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).addListener(_ -> resized());
        layers.addListener(_ -> request());
        selection.addListener(_ -> request());
        furniture.attribution().textProperty().addListener(_ -> requestLayout());
        canvasColor.addListener((_, _, colour) -> {
            furniture.canvas(colour);
            request();
        });
        viewport.addListener((_, _, next) -> {
            Viewport held = held(next);
            if (!held.equals(next)) {
                viewport.set(held);
            } else {
                presenter.move(next);
                requestLayout();
                request();
            }
        });
    }

    private double ratio() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return pixelRatio.get() > 0 ? pixelRatio.get() : window == null ? 1 : window.getRenderScaleX();
    }

    private boolean sized() {
        return getWidth() >= 2 && getHeight() >= 2;
    }

    private Viewport held(Viewport wanted) {
        return sized() ? wanted.sized((int) Math.round(getWidth()), (int) Math.round(getHeight()), ratio()) : wanted;
    }

    private void resized() {
        if (sized()) {
            viewport.set(held(viewport.get()));
            if (pendingFit != null) {
                Fit fit = pendingFit;
                // Width and height come one after the other: the fit stays pending until a frame was shown.
                viewport.set(viewport.get().fit(fit.box, fit.padding));
            }
        }
    }

    private void request() {
        if (sized() && !disposed) {
            idle.begin();
            imagery.follow(layers.get(), held(viewport.get()), MapEngine.MARGIN, tilePatience.get());
            Color colour = canvasColor.get();
            int argb = 0xFF000000 | (int) Math.round(colour.getRed() * 255) << 16
                    | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
            engine.submit(new MapRequest(held(viewport.get()), List.copyOf(layers.get()), selection.get(), argb, ++stamp));
        }
    }

    private void show(Frame frame) {
        Surface former = presenter.show(frame, viewport.get());
        if (former != null) {
            engine.release(former);
        }
        if (frame.complete()) {
            error.set(null);
        }
        if (frame.complete() && frame.request().stamp() == stamp) {
            completeStamp = stamp;
            pendingFit = null;
            settle();
        }
    }

    /** The picture is final when it is drawn for the newest request and no image tile in sight is on its way. */
    private void settle() {
        if (completeStamp == stamp && imagery.settled()) {
            idle.complete();
        }
    }

    private void failed(MapRequest request, Throwable cause) {
        error.set(cause);
        if (request.stamp() == stamp) {
            idle.fail(cause);
        }
    }

    /** A movement by a person: stops flights and locks the view. */
    void moveByPerson(Viewport next) {
        stopFlight();
        userMoved.set(true);
        pendingFit = null;
        viewport.set(next);
    }

    private void stopFlight() {
        if (flight != null) {
            flight.stop();
            flight = null;
        }
    }

    void pointAt(double x, double y) {
        pointerPlace.set(viewport.get().toLonLat(new ScreenPoint(x, y)));
        furniture.place(pointerPlace.get());
        requestLayout();
        Function<Hit, String> text = tipText.get();
        List<Hit> hits = text == null ? List.of() : hitsAt(x, y);
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

    void pick(Hit hit, ScreenPoint pointer) {
        if (hit != null && onPick.get() != null) {
            onPick.get().accept(hit);
        } else if (hit == null && onGroundClick.get() != null) {
            onGroundClick.get().accept(viewport.get().toLonLat(pointer));
        }
    }

    @Override
    protected void layoutChildren() {
        furniture.arrange(viewport.get(), getWidth(), getHeight());
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
        return viewport;
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

    /** True once a person moved the map: automatic following should stop until {@link #clearUserMoved()}. */
    public ReadOnlyBooleanProperty userMovedProperty() {
        return userMoved.getReadOnlyProperty();
    }

    /** Forgets that a person moved the map. */
    public void clearUserMoved() {
        userMoved.set(false);
    }

    /** Place under the pointer; null outside the map. */
    public ReadOnlyObjectProperty<LonLat> pointerPlaceProperty() {
        return pointerPlace.getReadOnlyProperty();
    }

    /** How long, since the view last changed, the map counts as unfinished because image tiles are on their way. */
    public ObjectProperty<Duration> tilePatienceProperty() {
        return tilePatience;
    }

    /** Image tiles in sight that are on their way. */
    public int pendingTiles() {
        return imagery.pending();
    }

    /** True while the shown picture is final for the present viewport, layers and selection. */
    public ReadOnlyBooleanProperty idleProperty() {
        return idle.property();
    }

    /** Why the latest picture could not be drawn; null again after the next one that could. The former picture stays. */
    public ReadOnlyObjectProperty<Throwable> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Device pixels a logical pixel; 0, the default, follows the window. */
    public DoubleProperty pixelRatioProperty() {
        return pixelRatio;
    }

    /**
     * Completes, on the JavaFX thread, when the final picture is in the scene; waits for a size if the map has none yet. Fails
     * with what {@link #errorProperty()} then holds.
     */
    public CompletableFuture<Void> awaitIdle() {
        return idle.await();
    }

    /** Shows a box (degrees) at once, with so many logical pixels about it. Before the first layout it waits for the size. */
    public void fit(Envelope lonLat, double padding) {
        stopFlight();
        pendingFit = sized() ? null : new Fit(new Envelope(lonLat), padding);
        viewport.set(viewport.get().fit(lonLat, padding));
    }

    /** Moves to a box (degrees) smoothly; any movement by a person or another call stops it. */
    public void flyTo(Envelope lonLat, Duration duration) {
        stopFlight();
        if (!sized() || duration.lessThanOrEqualTo(Duration.ZERO)) {
            fit(lonLat, 24);
            return;
        }
        flight = new Flight(viewport.get(), viewport.get().fit(lonLat, 24), duration, viewport::set);
        flight.play();
    }

    /** Everything under a point of the control (logical pixels), uppermost first. Below a millisecond. */
    public List<Hit> hitsAt(double x, double y) {
        return HitFinder.find(viewport.get(), layers.get(), new ScreenPoint(x, y));
    }

    /** What the engine has done; for tests and diagnostics. */
    public EngineCounts counts() {
        return engine.counts();
    }

    /** Stops the map's threads; the control shows its last picture from then on. */
    public void dispose() {
        stopFlight();
        disposed = true;
        imagery.close();
        engine.close();
    }
}
