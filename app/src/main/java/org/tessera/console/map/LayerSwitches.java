package org.tessera.console.map;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which layers one map shows. Screen thread. */
public final class LayerSwitches {

    private final ReadOnlyObjectWrapper<Set<MapLayerKind>> hidden = new ReadOnlyObjectWrapper<>(MapLayerKind.ON_DEMAND);

    /** Layers that are switched off. */
    public ReadOnlyObjectProperty<Set<MapLayerKind>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    public boolean shows(MapLayerKind kind) {
        return !hidden.get().contains(kind);
    }

    /** Shows or hides a layer. */
    public void show(MapLayerKind kind, boolean visible) {
        EnumSet<MapLayerKind> next = EnumSet.noneOf(MapLayerKind.class);
        next.addAll(hidden.get());
        if (visible ? next.remove(kind) : next.add(kind)) {
            hidden.set(Set.copyOf(next));
        }
    }

    /** What differs from a first start, as saved: ids with commas, those of layers switched on led by a plus. */
    public String saved() {
        return Arrays.stream(MapLayerKind.values()).filter(kind -> shows(kind) == MapLayerKind.ON_DEMAND.contains(kind))
                .map(kind -> shows(kind) ? "+" + kind.id() : kind.id()).sorted().collect(Collectors.joining(","));
    }

    /** Shows and hides what was so when {@link #saved()} was written; unknown names are ignored. */
    public void restore(String saved) {
        List<String> ids = List.of(saved.split(","));
        hidden.set(Arrays.stream(MapLayerKind.values()).filter(kind -> MapLayerKind.ON_DEMAND.contains(kind)
                ? !ids.contains("+" + kind.id()) : ids.contains(kind.id())).collect(Collectors.toUnmodifiableSet()));
    }
}
