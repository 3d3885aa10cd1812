package org.tessera.console.map;


import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.PlaceQuality;
import org.tessera.console.i18n.Messages;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.Picture;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.fx.MapView;
import org.tessera.map.layer.ColourMatrix;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.TileLayer;

/** The map in the middle of every view, with its layer list and legend. */
public final class MapPane extends StackPane {

    private static final double NEAR_DEGREES = 0.004;
    /** Room around the smallest finding, about 20 m: a sliver shows with the borders that it lies between. */
    private static final double AROUND_DEGREES = 0.0002;

    private final MapView map = new MapView();
    private final MapViewModel model;
    private final BaseMapViewModel baseMap;
    private final Situation situation;
    private final BackgroundWork work;
    private BaseLayers base = BaseLayers.NOTHING;
    private List<FeatureLayer> areas = List.of();
    private MapPalette palette;
    private LiveLayers live;
    private LiveLayer cases;
    private LiveLayer units;
    private LiveLayer sensors;
    private OverlayLayer links;
    private LiveLayer selected;
    private OverlayLayer findings;
    private Picture drawn = Picture.NOTHING;

    public MapPane(MapViewModel model, BaseMapViewModel baseMap, Situation situation, Messages messages,
            ObservableValue<Theme> theme, BackgroundWork work) {
        this.model = model;
        this.baseMap = baseMap;
        this.situation = situation;
        this.work = work;
        setId("map");
        getStyleClass().add("map-pane");
        setMinSize(100, 100);
        map.tipTextProperty().set(model::tip);
        map.onPickProperty().set(model::pick);
        LayerList list = new LayerList(model, baseMap, messages);
        setAlignment(list, Pos.TOP_RIGHT);
        setMargin(list, new Insets(12));
        getChildren().addAll(map, list);
        dress(theme.getValue());
        theme.addListener((_, _, next) -> dress(next));
        situation.pictureProperty().addListener((_, _, picture) -> show(picture));
        situation.selectedCaseProperty().addListener((Observable _) -> {
            relink();
            approach();
        });
        situation.selectedUnitProperty().addListener((Observable _) -> select());
        model.proposedUnitsProperty().addListener((Observable _) -> relink());
        situation.viewProperty().addListener((Observable _) -> arrange());
        model.hiddenProperty().addListener((Observable _) -> arrange());
        baseMap.picturesProperty().addListener((Observable _) -> arrange());
        model.findingsProperty().addListener((Observable _) -> refind());
        model.chosenFindingProperty().addListener((Observable _) -> refind());
    }

    /** The map itself. */
    public MapView map() {
        return map;
    }

    /** Shows the areas of responsibility. */
    public void show(BaseLayers read) {
        base = read;
        drawAreas();
    }

    /** Shows the whole place; waits for the first layout. */
    public void showAll() {
        if (!base.extent().isNull()) {
            map.fit(base.extent(), 16);
        }
    }

    /** Flies to a box in degrees. */
    public void flyTo(Envelope box) {
        Envelope roomy = new Envelope(box);
        roomy.expandBy(Math.max(box.getWidth(), NEAR_DEGREES / 2), Math.max(box.getHeight(), NEAR_DEGREES / 2));
        map.flyTo(roomy, Duration.millis(700));
    }

    /** Flies to a finding of the check, so near that its width shows. */
    public void flyToFinding(Envelope box) {
        map.flyTo(around(box), Duration.millis(700));
    }

    /** Shows a finding at once, for a picture. */
    public void showFinding(Envelope box) {
        map.fit(around(box), 24);
    }

    private static Envelope around(Envelope box) {
        Envelope roomy = new Envelope(box);
        roomy.expandBy(Math.max(box.getWidth() / 2, AROUND_DEGREES), Math.max(box.getHeight() / 2, AROUND_DEGREES));
        return roomy;
    }

    /** Flies to the selected case. */
    public void flyToCase() {
        situation.picture().openCase(situation.selectedCaseProperty().get())
                .filter(line -> line.file().place().quality() == PlaceQuality.EXACT)
                .ifPresent(line -> flyTo(line.file().place().point().getEnvelopeInternal()));
    }

    /** Brings the selected case into sight when it is outside; never moves a map that already shows it. */
    private void approach() {
        if (base.extent().isNull()) {
            return;
        }
        situation.picture().openCase(situation.selectedCaseProperty().get())
                .filter(line -> line.file().place().quality() == PlaceQuality.EXACT)
                .ifPresent(line -> {
                    Point place = line.file().place().point();
                    Envelope seen = map.viewportProperty().get().lonLatEnvelope();
                    if (!seen.contains(place.getX(), place.getY())) {
                        Envelope box = new Envelope(place.getCoordinate());
                        box.expandBy(seen.getWidth() / 2, seen.getHeight() / 2);
                        map.flyTo(box, Duration.millis(500));
                    }
                });
    }

    private void dress(Theme theme) {
        palette = MapPalette.of(theme);
        live = new LiveLayers(palette);
        map.canvasColorProperty().set(Color.web(BaseLayers.hex(palette.water())));
        drawn = Picture.NOTHING;
        show(situation.picture());
        refind();
        drawAreas();
    }

    private void drawAreas() {
        BaseLayers source = base;
        MapPalette colours = palette;
        work.run(() -> source.layers(colours), styled -> {
            if (source == base && colours.equals(palette)) {
                areas = styled;
                arrange();
            }
        }, MapPane::fail);
    }

    private void show(Picture picture) {
        if (cases == null || picture.cases() != drawn.cases()) {
            cases = live.cases(picture);
        }
        if (sensors == null || picture.sensors() != drawn.sensors()) {
            sensors = live.sensors(picture);
        }
        boolean unitsMoved = units == null || !picture.units().equals(drawn.units())
                || !picture.positions().equals(drawn.positions());
        if (unitsMoved) {
            units = live.units(picture);
        }
        if (cases != null && (unitsMoved || picture.cases() != drawn.cases())) {
            link(picture);
        }
        drawn = picture;
        arrange();
    }

    private void relink() {
        link(situation.picture());
        arrange();
    }

    private void link(Picture picture) {
        String caseId = situation.selectedCaseProperty().get();
        List<String> proposed = model.proposedUnitsProperty().get();
        links = live.links(picture, caseId, proposed);
        selected = live.selected(picture, caseId, proposed);
    }

    private void refind() {
        findings = live.findings(model.findingsProperty().get(), model.chosenFindingProperty().get());
        arrange();
    }

    private void select() {
        String unitId = situation.selectedUnitProperty().get();
        map.selectionProperty().set(unitId == null ? Selection.NONE : Selection.of(MapLayerKind.UNITS.id(), unitId));
    }

    private void arrange() {
        if (cases == null || links == null || findings == null) {
            return;
        }
        // Borders and findings must be legible in planning: nothing that moves or calls lies over them.
        boolean calls = situation.viewProperty().get() == ConsoleView.OPERATIONS;
        List<Layer> layers = new ArrayList<>();
        areas.forEach(layer -> layers.add(layer.withVisible(model.shows(MapLayerKind.valueOf(layer.id().toUpperCase(
                java.util.Locale.ROOT))))));
        if (baseMap.picturesProperty().get() != null) {
            // Over the plain ground, under all lines.
            layers.add(Math.min(1, layers.size()), TileLayer.of(MapLayerKind.BASEMAP.id(), baseMap.picturesProperty().get().name(),
                    baseMap.picturesProperty().get()).withVisible(model.shows(MapLayerKind.BASEMAP)).withColours(pictureColours()));
        }
        layers.add(sensors.withVisible(calls && model.shows(MapLayerKind.SENSORS)));
        layers.add(cases.withVisible(calls && model.shows(MapLayerKind.CASES)));
        layers.add(links.withVisible(calls && model.shows(MapLayerKind.LINKS)));
        layers.add(units.withVisible(calls && model.shows(MapLayerKind.UNITS)));
        layers.add(selected.withVisible(calls));
        layers.add(findings.withVisible(model.shows(MapLayerKind.FINDINGS)));
        map.setLayers(layers);
    }

    /** On a dark console maps are turned and photographs dimmed. */
    private ColourMatrix pictureColours() {
        return palette.equals(MapPalette.of(Theme.LIGHT)) ? ColourMatrix.PLAIN
                : baseMap.picturesProperty().get().photographs() ? ColourMatrix.DIM : ColourMatrix.NIGHT;
    }

    private static void fail(Throwable failure) {
        throw new IllegalStateException("areas could not be styled", failure);
    }
}
