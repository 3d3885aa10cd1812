package org.tessera.console.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.locationtech.jts.geom.Geometry;

import org.tessera.cases.CaseTimes;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.CaseLine;
import org.tessera.console.situation.Situation;
import org.tessera.map.layer.Hit;

/** What the map shows and what a click or a hover on it means. */
public final class MapViewModel {

    private final Situation situation;
    private final Wording wording;
    private final ObjectProperty<Function<Hit, Optional<String>>> areaName = new SimpleObjectProperty<>(_ -> Optional.empty());
    private final LayerSwitches switches = new LayerSwitches();
    private final LayerSwitches secondSwitches = new LayerSwitches();
    private final BooleanProperty split = new SimpleBooleanProperty();
    private final ObjectProperty<List<Geometry>> findings = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty chosenFinding = new SimpleIntegerProperty(-1);
    private final ReadOnlyStringWrapper openStack = new ReadOnlyStringWrapper("");
    private final ObjectProperty<List<String>> proposedUnits = new SimpleObjectProperty<>(List.of());

    public MapViewModel(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
    }

    /** What the map shows. */
    public LayerSwitches switches() {
        return switches;
    }

    /** What the second map shows while the map is split. */
    public LayerSwitches secondSwitches() {
        return secondSwitches;
    }

    /** Whether a second map stands beside the first. */
    public BooleanProperty splitProperty() {
        return split;
    }

    /** Layers that are switched off. */
    public ReadOnlyObjectProperty<Set<MapLayerKind>> hiddenProperty() {
        return switches.hiddenProperty();
    }

    public boolean shows(MapLayerKind kind) {
        return switches.shows(kind);
    }

    /** Shows or hides a layer. */
    public void show(MapLayerKind kind, boolean visible) {
        switches.show(kind, visible);
    }

    /** What differs from a first start, as saved: ids with commas, those of layers switched on led by a plus. */
    public String saved() {
        return switches.saved();
    }

    /** Shows and hides what was so when {@link #saved()} was written; unknown names are ignored. */
    public void restore(String saved) {
        switches.restore(saved);
    }

    /** Places of the newest coverage check's findings, lon and lat. */
    public ObjectProperty<List<Geometry>> findingsProperty() {
        return findings;
    }

    /** Index of the chosen finding, -1 for none. */
    public IntegerProperty chosenFindingProperty() {
        return chosenFinding;
    }

    /** Units proposed for the selected case. */
    public ObjectProperty<List<String>> proposedUnitsProperty() {
        return proposedUnits;
    }

    /** A case of the stack that is spread out; empty for none. */
    public ReadOnlyStringProperty openStackProperty() {
        return openStack.getReadOnlyProperty();
    }

    /** Spreads out the stack that holds a case, or closes it when it is that one already. */
    public void openStack(String caseId) {
        openStack.set(caseId.equals(openStack.get()) ? "" : caseId);
    }

    /** Closes the stack that is spread out. */
    public void closeStack() {
        openStack.set("");
    }

    /** A click on something. */
    public void pick(Hit hit) {
        if (MapLayerKind.CASES.id().equals(hit.layerId())) {
            situation.selectedCaseProperty().set(hit.featureId());
        } else if (MapLayerKind.UNITS.id().equals(hit.layerId())) {
            situation.selectedUnitProperty().set(hit.featureId());
        }
    }

    /** What people call a thing on the map. */
    public String name(Hit hit) {
        if (MapLayerKind.CASES.id().equals(hit.layerId())) {
            return situation.picture().openCase(hit.featureId()).map(line -> line.category() + " " + line.id())
                    .orElse(hit.featureId());
        }
        return areaName.get().apply(hit).filter(name -> !name.isBlank()).orElse(hit.featureId());
    }

    /** What areas and streets are called; nothing is known of them at first. */
    public ObjectProperty<Function<Hit, Optional<String>>> areaNameProperty() {
        return areaName;
    }

    /** What the tip over something says; empty for no tip. */
    public String tip(Hit hit) {
        Messages messages = wording.messages();
        if (MapLayerKind.CASES.id().equals(hit.layerId())) {
            String tip = situation.picture().openCase(hit.featureId()).map(this::caseTip).orElse("");
            return hit.cluster() ? messages.text("map.stack", hit.members().size()) + "\n" + tip : tip;
        }
        if (MapLayerKind.UNITS.id().equals(hit.layerId())) {
            return situation.picture().unit(hit.featureId())
                    .map(unit -> unit.id() + "\n" + messages.textOr("kind." + unit.kind(), unit.kind()) + " · "
                            + messages.text("state." + unit.state().name()))
                    .orElse("");
        }
        if (MapLayerKind.SENSORS.id().equals(hit.layerId())) {
            return situation.picture().sensors().stream().filter(sensor -> sensor.id().equals(hit.featureId())).findFirst()
                    .map(sensor -> sensor.name() + "\n" + messages.textOr("kind." + sensor.kind(), sensor.kind()) + " · "
                            + (situation.picture().latest().containsKey(sensor.id())
                                    ? situation.picture().latest().get(sensor.id()).value() + " " + sensor.observes()
                                    : messages.text("sensor.no-data")))
                    .orElse("");
        }
        return MapLayerKind.GRIDS.id().equals(hit.layerId()) ? messages.text("map.grid", hit.featureId()) : "";
    }

    private String caseTip(CaseLine line) {
        CaseTimes times = line.times();
        return line.category() + "\n" + line.id() + " · " + wording.urgency(line.urgency()) + "\n"
                + wording.remaining(line.urgency(), times.openedAt(), times.dueAt(), situation.picture().now());
    }
}
