package org.tessera.console.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.locationtech.jts.geom.Geometry;

import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.map.layer.Hit;
import org.tessera.map.tool.Measurement;
import org.tessera.map.tool.ToolResult;

/** The map's tools: which is in hand, what it says, and what was drawn. */
public final class MapToolsViewModel {

    private final MapViewModel map;
    private final Wording wording;
    private final ObjectProperty<ConsoleTool> tool = new SimpleObjectProperty<>(ConsoleTool.SELECT);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Drawings> drawings = new ReadOnlyObjectWrapper<>(Drawings.NONE);
    private final ReadOnlyObjectWrapper<Set<String>> enclosedCases = new ReadOnlyObjectWrapper<>(Set.of());
    private ToolResult result;
    private boolean changing;

    public MapToolsViewModel(MapViewModel map, Wording wording) {
        this.map = map;
        this.wording = wording;
        tool.addListener((_, _, _) -> {
            changing = false;
            result = null;
            say();
        });
        wording.messages().languageProperty().addListener((_, _, _) -> say());
    }

    /** The tool in hand. */
    public ObjectProperty<ConsoleTool> toolProperty() {
        return tool;
    }

    /** What the tool found, or how it is used; empty while selecting. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** What was drawn. */
    public ReadOnlyObjectProperty<Drawings> drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    /** Cases in the latest box or lasso; empty for none. */
    public ReadOnlyObjectProperty<Set<String>> enclosedCasesProperty() {
        return enclosedCases.getReadOnlyProperty();
    }

    /** Takes what a tool brought about. */
    public void take(ToolResult next) {
        switch (next) {
            case ToolResult.Drawn drawn -> {
                drawings.set((changing ? drawings.get().withoutLast() : drawings.get()).with(drawn.geometry()));
                changing = false;
            }
            case ToolResult.Enclosed enclosed -> enclosedCases.set(
                    enclosed.features().getOrDefault(MapLayerKind.CASES.id(), Set.of()));
            case ToolResult.Identified identified when !identified.hits().isEmpty() ->
                map.pick(identified.hits().get(identified.depth()));
            default -> { }
        }
        if (!(next instanceof ToolResult.Picked)) {
            result = next;
            say();
        }
    }

    /** Forgets the latest box or lasso. */
    public void release() {
        enclosedCases.set(Set.of());
        result = null;
        say();
    }

    /** Begins to change the newest drawing, which the next finished one replaces; empty when there is none. */
    public Optional<Geometry> change() {
        changing = !drawings.get().shapes().isEmpty();
        result = null;
        say();
        return changing ? Optional.of(drawings.get().shapes().getLast()) : Optional.empty();
    }

    /** Whether the newest drawing is being changed. */
    public boolean changing() {
        return changing;
    }

    /** Takes the newest drawing away. */
    public void removeLast() {
        drawings.set(drawings.get().withoutLast());
        result = null;
        say();
    }

    /** Puts back what was drawn when the console was left. */
    public void restore(String saved) {
        drawings.set(Drawings.restore(saved));
    }

    private void say() {
        Messages messages = wording.messages();
        readout.set(switch (result) {
            case null -> changing ? messages.text("tool.change.hint") : tool.get() == ConsoleTool.SELECT ? "" : messages.text("tool.hint." + tool.get().name());
            case ToolResult.Enclosed enclosed -> enclosed(enclosed.features());
            case ToolResult.Identified identified -> identified(identified);
            case ToolResult.Measured measured -> measured(measured.measurement());
            case ToolResult.Drawn _ -> messages.text("tool.drawn", drawings.get().shapes().size());
            case ToolResult.Picked _ -> "";
        });
    }

    private String enclosed(Map<String, Set<String>> features) {
        String counts = features.entrySet().stream().map(entry -> wording.messages().text("tool.count",
                layer(entry.getKey()), entry.getValue().size())).collect(Collectors.joining("\n"));
        return counts.isEmpty() ? wording.messages().text("tool.nothing") : counts;
    }

    private String identified(ToolResult.Identified identified) {
        List<Hit> hits = identified.hits();
        if (hits.isEmpty()) {
            return wording.messages().text("tool.nothing");
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
            lines.append(i == identified.depth() ? "▸ " : "   ").append(layer(hits.get(i).layerId())).append("  ")
                    .append(map.name(hits.get(i))).append(i + 1 < hits.size() ? "\n" : "");
        }
        return lines.toString();
    }

    private String measured(Measurement measurement) {
        Messages messages = wording.messages();
        if (measurement.crossing()) {
            return messages.text("tool.crossing");
        }
        return Double.isNaN(measurement.area())
                ? messages.text("tool.length", wording.length(measurement.total()), measurement.segments().size())
                : messages.text("tool.area", wording.area(measurement.area()), wording.length(measurement.total()));
    }

    private String layer(String id) {
        return wording.messages().textOr("layer." + id.toUpperCase(java.util.Locale.ROOT), id);
    }
}
