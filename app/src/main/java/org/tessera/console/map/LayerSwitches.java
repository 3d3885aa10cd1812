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

    private final ReadOnlyObjectWrapper<Set<MapLayerKind>> hidden = new ReadOnlyObjectWrapper<>(Set.of());

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

    /** Hidden layers as saved: ids with commas. */
    public String saved() {
        return hidden.get().stream().map(MapLayerKind::id).sorted().collect(Collectors.joining(","));
    }

    /** Hides what was hidden when {@link #saved()} was written; unknown names are ignored. */
    public void restore(String saved) {
        List<String> ids = List.of(saved.split(","));
        hidden.set(Set.copyOf(Arrays.stream(MapLayerKind.values()).filter(kind -> ids.contains(kind.id())).toList()));
    }
}
