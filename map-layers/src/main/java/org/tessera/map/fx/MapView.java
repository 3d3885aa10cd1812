package org.tessera.map.fx;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.Hit;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.view.LonLat;
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
    private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(this, "idle");
    private final ReadOnlyObjectWrapper<LonLat> pointerPlace = new ReadOnlyObjectWrapper<>(this, "pointerPlace");

    /** An empty map. */
    public MapView() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map");
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

    /** Whose data is seen; shown in the corner. */
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

    /** True while the shown picture is final for the present viewport, layers and selection. */
    public ReadOnlyBooleanProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    /** Completes, on the JavaFX thread, when the final picture is in the scene. */
    public CompletableFuture<Void> awaitIdle() {
        return CompletableFuture.completedFuture(null);
    }

    /** Shows a box (degrees) at once, with so many logical pixels about it. Before the first layout it waits for the size. */
    public void fit(Envelope lonLat, double padding) {
        viewport.set(viewport.get().fit(lonLat, padding));
    }

    /** Moves to a box (degrees) smoothly; any movement by a person or another call stops it. */
    public void flyTo(Envelope lonLat, Duration duration) {
        fit(lonLat, 24);
    }

    /** Everything under a point of the control (logical pixels), uppermost first. Below a millisecond. */
    public List<Hit> hitsAt(double x, double y) {
        return List.of();
    }

    /** Stops the map's threads and frees its memory; the control stays blank afterwards. */
    public void dispose() {
        setLayers(List.of());
    }
}
