package org.tessera.map.fx;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.Hit;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.ReadingOrder;
import org.tessera.map.tool.SelectTool;
import org.tessera.map.tool.SnapRule;
import org.tessera.map.tool.ToolAnswer;
import org.tessera.map.tool.ToolPoint;
import org.tessera.map.tool.ToolResult;
import org.tessera.map.tool.ToolScene;
import org.tessera.map.tool.ToolSketch;
import org.tessera.map.tool.ToolWords;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * The tool in hand, what it may snap to, what it brought about, and the feature that the keys stand on. What takes long is worked
 * out on another thread; results arrive on the JavaFX thread, where all methods belong.
 */
public final class MapTools {

    private final MapView map;
    private final SketchPane pane;
    private final MapFocus focus;
    private final ObjectProperty<MapTool> tool = new SimpleObjectProperty<>(this, "tool", new SelectTool());
    private final ObjectProperty<SnapRule> snapping = new SimpleObjectProperty<>(this, "snapping", SnapRule.NONE);
    private final ObjectProperty<ToolWords> words = new SimpleObjectProperty<>(this, "words", ToolWords.ENGLISH);
    private final ObjectProperty<Consumer<ToolResult>> onResult = new SimpleObjectProperty<>(this, "onResult");
    private final ObjectProperty<Function<Hit, String>> featureName = new SimpleObjectProperty<>(this, "featureName");
    private final ObjectProperty<List<String>> focusLayers = new SimpleObjectProperty<>(this, "focusLayers", List.of());
    private final ReadOnlyObjectWrapper<ToolResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<ToolSketch> sketch = new ReadOnlyObjectWrapper<>(this, "sketch", ToolSketch.NOTHING);
    private ScreenPoint crosshair;
    private ScreenPoint lastSet;
    private boolean holding;
    private long ticket;

    MapTools(MapView map, SketchPane pane) {
        this.map = map;
        this.pane = pane;
        focus = new MapFocus(map);
        tool.addListener((_, before, next) -> {
            before.cancel();
            ticket++;
            holding = false;
            hideCrosshair();
            map.setCursor(next instanceof SelectTool ? Cursor.DEFAULT : Cursor.CROSSHAIR);
            redraw();
        });
        words.addListener(_ -> {
            redraw();
            tellFocus();
        });
        focus.stop().addListener(_ -> tellFocus());
        tellFocus();
    }

    /** The tool in hand; a fresh {@link SelectTool} at first. Setting another cancels what was under way. */
    public ObjectProperty<MapTool> toolProperty() {
        return tool;
    }

    /** What vertices snap to; nothing at first. */
    public ObjectProperty<SnapRule> snappingProperty() {
        return snapping;
    }

    /** All words that the map says. */
    public ObjectProperty<ToolWords> wordsProperty() {
        return words;
    }

    /** Told of every result, also of equal ones. */
    public ObjectProperty<Consumer<ToolResult>> onResultProperty() {
        return onResult;
    }

    /** The newest result; null at first. */
    public ReadOnlyObjectProperty<ToolResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** What the tool shows of its work now. */
    public ReadOnlyObjectProperty<ToolSketch> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    /** What people call a feature, for the accessible text; its id when unset or null. */
    public ObjectProperty<Function<Hit, String>> featureNameProperty() {
        return featureName;
    }

    /** The feature that the keys stand on; null for none. */
    public ReadOnlyObjectProperty<ReadingOrder.Stop> focusedFeatureProperty() {
        return focus.stop().getReadOnlyProperty();
    }

    /** Layers whose features the keys step through: the first that has any in view; empty for all, the uppermost first. */
    public ObjectProperty<List<String>> focusLayersProperty() {
        return focusLayers;
    }

    /** To the next feature in reading order, round the end; of one layer, see {@link #focusLayersProperty}. */
    public void focusNext() {
        focus.step(1);
    }

    /** To the one before. */
    public void focusPrevious() {
        focus.step(-1);
    }

    /** Picks the focused feature as a click does. */
    public void pickFocused() {
        focusedHit().ifPresent(hit -> accept(new ToolResult.Picked(hit, hit.place(), false)));
    }

    /** Zooms so far that the focused feature fills a good part of the view. */
    public void zoomToFocused() {
        ReadingOrder.Stop stop = focus.stop().get();
        if (stop != null) {
            Envelope box = map.boxOf(stop.layerId(), stop.featureId());
            box.expandToInclude(stop.place().lon(), stop.place().lat());
            map.travel().moveByPerson(map.viewportProperty().get().fit(box, Math.min(map.getWidth(), map.getHeight()) / 5));
        }
    }

    private java.util.Optional<Hit> focusedHit() {
        return java.util.Optional.ofNullable(focus.stop().get())
                .map(stop -> new Hit(stop.layerId(), stop.featureId(), List.of(stop.featureId()), 0, stop.place()));
    }

    private void tellFocus() {
        String text = focusedHit().map(hit -> {
            String name = featureName.get() == null ? null : featureName.get().apply(hit);
            String layer = map.layersProperty().get().stream().filter(each -> each.id().equals(hit.layerId())).map(Layer::title)
                    .findFirst().orElse(hit.layerId());
            return words.get().focused(name == null || name.isBlank() ? hit.featureId() : name, layer, hit.place());
        }).orElse(words.get().map());
        map.setAccessibleText(text);
        map.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        redraw();
    }

    boolean selecting() {
        return tool.get() instanceof SelectTool;
    }

    private ToolScene scene() {
        return new ToolScene(map.viewportProperty().get(), map.layersProperty().get(), snapping.get());
    }

    private ToolPoint point(double x, double y, boolean shift, boolean alt) {
        ScreenPoint at = new ScreenPoint(x, y);
        return new ToolPoint(map.viewportProperty().get().toLonLat(at), at, shift, alt);
    }

    void hover(double x, double y, boolean shift, boolean alt) {
        tool.get().hover(scene(), point(x, y, shift, alt));
        redraw();
    }

    boolean grab(double x, double y, boolean shift, boolean alt) {
        boolean mine = tool.get().grab(scene(), point(x, y, shift, alt));
        redraw();
        return mine;
    }

    void drag(double x, double y, boolean shift, boolean alt) {
        tool.get().drag(scene(), point(x, y, shift, alt));
        redraw();
    }

    void drop(double x, double y, boolean shift, boolean alt) {
        take(tool.get().drop(scene(), point(x, y, shift, alt)));
    }

    void set(double x, double y, boolean shift, boolean alt) {
        take(tool.get().set(scene(), point(x, y, shift, alt)));
    }

    void finish() {
        take(tool.get().finish(scene()));
    }

    boolean undo() {
        boolean undone = tool.get().undo();
        redraw();
        return undone;
    }

    void remove(double x, double y) {
        tool.get().remove(scene(), point(x, y, false, false));
        redraw();
    }

    /** Esc: first what is under way, then the tool, then the focus. */
    void leave() {
        boolean underWay = tool.get().cancel();
        holding = false;
        lastSet = null;
        if (!underWay) {
            if (!selecting()) {
                tool.set(new SelectTool());
            } else {
                focus.clear();
            }
        }
        redraw();
    }

    /** Moves the keys' pointer, which begins in the middle; at the edge the map moves instead. */
    void moveCrosshair(double dx, double dy, boolean alt) {
        Viewport view = map.viewportProperty().get();
        ScreenPoint from = crosshair == null ? new ScreenPoint(view.width() / 2.0, view.height() / 2.0) : crosshair;
        double x = from.x() + dx;
        double y = from.y() + dy;
        double edge = Math.min(24, Math.min(view.width(), view.height()) / 4.0);
        double heldX = Math.clamp(x, edge, view.width() - edge);
        double heldY = Math.clamp(y, edge, view.height() - edge);
        if (heldX != x || heldY != y) {
            map.travel().moveByPerson(view.pan(heldX - x, heldY - y));
        }
        crosshair = new ScreenPoint(heldX, heldY);
        lastSet = null;
        if (holding) {
            drag(heldX, heldY, false, alt);
        } else {
            hover(heldX, heldY, false, alt);
        }
        map.pointAt(heldX, heldY);
    }

    /** Enter: sets a place at the crosshair; a second time at the same place, or without a crosshair, finishes. */
    void enter(boolean shift, boolean alt) {
        if (crosshair == null || crosshair.equals(lastSet)) {
            lastSet = null;
            finish();
        } else {
            lastSet = crosshair;
            set(crosshair.x(), crosshair.y(), shift, alt);
        }
    }

    /** Space: takes hold of what is under the crosshair, or lets it go. */
    void hold(boolean shift, boolean alt) {
        if (crosshair == null) {
            return;
        }
        if (holding) {
            holding = false;
            drop(crosshair.x(), crosshair.y(), shift, alt);
        } else {
            holding = grab(crosshair.x(), crosshair.y(), shift, alt);
        }
    }

    void removeAtCrosshair() {
        if (crosshair != null) {
            remove(crosshair.x(), crosshair.y());
        }
    }

    void hideCrosshair() {
        crosshair = null;
        lastSet = null;
        pane.crosshair(null);
    }

    private void take(ToolAnswer answer) {
        if (answer.now() != null) {
            accept(answer.now());
        }
        if (answer.later() != null) {
            long mine = ++ticket;
            CompletableFuture.supplyAsync(answer.later(), work -> Thread.ofVirtual().name("map-tool").start(work))
                    .whenComplete((found, failure) -> Platform.runLater(() -> {
                        if (failure != null) {
                            map.failed(failure);
                        } else if (mine == ticket) {
                            accept(found);
                        }
                    }));
        }
        redraw();
    }

    private void accept(ToolResult next) {
        switch (next) {
            case ToolResult.Picked picked when !picked.adding() -> map.pick(picked.hit(), picked.place());
            case ToolResult.Picked picked when picked.hit() != null -> map.selectionProperty().set(
                    map.selectionProperty().get().toggled(picked.hit().layerId(), picked.hit().featureId()));
            case ToolResult.Enclosed enclosed -> select(enclosed);
            default -> { }
        }
        result.set(next);
        if (onResult.get() != null) {
            onResult.get().accept(next);
        }
    }

    /** A selection is of one layer: the uppermost that has anything inside, or the selected one when adding. */
    private void select(ToolResult.Enclosed enclosed) {
        Selection before = map.selectionProperty().get();
        Map<String, Set<String>> found = enclosed.features();
        if (enclosed.adding() && found.containsKey(before.layerId())) {
            Set<String> ids = new HashSet<>(before.featureIds());
            ids.addAll(found.get(before.layerId()));
            map.selectionProperty().set(new Selection(before.layerId(), ids));
        } else if (!enclosed.adding()) {
            String uppermost = found.keySet().stream().reduce((_, later) -> later).orElse("");
            map.selectionProperty().set(found.isEmpty() ? Selection.NONE : new Selection(uppermost, found.get(uppermost)));
        }
    }

    /** Puts what is shown where it belongs in the present view. */
    void redraw() {
        Viewport view = map.viewportProperty().get();
        sketch.set(tool.get().sketch());
        pane.show(sketch.get(), view, words.get());
        pane.crosshair(crosshair);
        ReadingOrder.Stop stop = focus.stop().get();
        pane.focus(stop == null ? null : view.toScreen(stop.place()));
    }
}
