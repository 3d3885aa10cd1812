package org.tessera.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Duration;

import org.locationtech.jts.geom.Envelope;

import org.tessera.cases.PlaceQuality;
import org.tessera.console.i18n.Messages;
import org.tessera.console.i18n.Wording;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.situation.Picture;
import org.tessera.console.situation.Situation;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.console.work.BackgroundWork;
import org.tessera.dispatch.Position;
import org.tessera.map.export.MapSheet;
import org.tessera.map.export.PaperSize;
import org.tessera.map.fx.MapView;
import org.tessera.map.layer.DegreeLines;
import org.tessera.map.layer.Directions;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.style.Ground;

/** The map in the middle of every view, with its layer list and legend. */
public final class MapPane extends StackPane {

    private static final Duration FLIGHT = Duration.millis(700);
    private static final double NEAR_DEGREES = 0.004;
    /** Room around the smallest finding, about 20 m: a sliver shows with the borders that it lies between. */
    private static final double AROUND_DEGREES = 0.0002;

    private final MapView map = new MapView();
    private final MapViewModel model;
    private final BaseMapViewModel baseMap;
    private final Situation situation;
    private final BackgroundWork background;
    private BaseLayers base = BaseLayers.NOTHING;
    private List<FeatureLayer> areas;
    private final CompletableFuture<Void> areasShown = new CompletableFuture<>();
    private MapPalette palette;
    private LiveLayers live;
    private LiveLayer cases;
    private LiveLayer units;
    private LiveLayer sensors;
    private OverlayLayer links;
    private LiveLayer selected;
    private OverlayLayer findings;
    private GraticuleLayer graticule;
    private CaseThemes themes;
    private final ThemeFeed feed;
    private final MapSide side;
    private final Messages messages;
    private OverlayLayer drawings;
    private Picture drawn = Picture.NOTHING;
    private final MapToolsViewModel tools;
    private final Wording wording;
    private final MapFollower follower;
    private final MapHand hand;
    private final SecondMap second;
    private List<Layer> workLayers = List.of();

    public MapPane(MapViewModel model, MapToolsViewModel tools, BaseMapViewModel baseMap, Situation situation, Wording wording,
            ObservableValue<Theme> theme, BackgroundWork work) {
        this.model = model;
        this.tools = tools;
        this.baseMap = baseMap;
        this.situation = situation;
        this.wording = wording;
        background = work;
        this.messages = wording.messages();
        feed = new ThemeFeed(work, counted -> {
            themes = counted;
            arrange();
        });
        follower = new MapFollower(map, situation);
        setId("map");
        getStyleClass().add("map-pane");
        setMinSize(100, 100);
        map.tipTextProperty().set(model::tip);
        map.onPickProperty().set(new CaseStacks(map, model, () -> cases)::pick);
        map.onGroundClickProperty().set(_ -> model.closeStack());
        map.setLiveTime(situation.clock()::now);
        side = new MapSide(map, model.switches(), baseMap, messages);
        setAlignment(side, Pos.TOP_RIGHT);
        setMargin(side, new Insets(12));
        StackPane first = new StackPane(map, side, MapSide.north(messages));
        first.setMinSize(100, 100);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox room = new HBox(2, first);
        getChildren().add(room);
        second = new SecondMap(room, first, model, baseMap, messages, this::layers);
        hand = new MapHand(map, tools, model, wording);
        dress(theme.getValue());
        theme.addListener((_, _, next) -> dress(next));
        situation.pictureProperty().addListener((_, _, picture) -> show(picture));
        situation.selectedCaseProperty().addListener((Observable _) -> {
            relink();
            follow(false);
        });
        situation.selectedUnitProperty().addListener((Observable _) -> {
            select();
            follow(true);
        });
        model.proposedUnitsProperty().addListener((Observable _) -> relink());
        situation.viewProperty().addListener((Observable _) -> arrange());
        model.hiddenProperty().addListener((Observable _) -> arrange());
        baseMap.picturesProperty().addListener((Observable _) -> arrange());
        model.openStackProperty().addListener((Observable _) -> arrange());
        model.findingsProperty().addListener((Observable _) -> refind());
        model.chosenFindingProperty().addListener((Observable _) -> refind());
        model.splitProperty().addListener((_, _, split) -> second.show(split, map, this::dressSecond));
        tools.drawingsProperty().addListener((Observable _) -> redraw());
        messages.languageProperty().addListener((Observable _) -> redraw());
        map.userMovedProperty().addListener((Observable _) -> follower.moved());
    }

    /** Shows layers of the planning view under findings and drawings; one called like the draft takes the place of the grids. */
    public void showWork(List<Layer> layers) {
        workLayers = layers;
        arrange();
    }

    /** Takes the newest drawing in hand again. */
    public void changeNewestDrawing() {
        hand.changeNewestDrawing();
    }

    /** The second map looks and answers as the first one does. */
    private void dressSecond(MapView other) {
        other.canvasColorProperty().bind(map.canvasColorProperty());
        other.selectionProperty().bind(map.selectionProperty());
        other.tools().wordsProperty().bind(map.tools().wordsProperty());
        other.tipTextProperty().set(model::tip);
        other.onPickProperty().set(new CaseStacks(other, model, () -> cases)::pick);
        other.onGroundClickProperty().set(_ -> model.closeStack());
        other.setLiveTime(situation.clock()::now);
        other.pixelRatioProperty().bind(map.pixelRatioProperty());
    }

    /** Puts controls over the map. */
    public void furnish(Node strip, Node readout) {
        setAlignment(strip, Pos.TOP_LEFT);
        setMargin(strip, new Insets(12));
        setAlignment(readout, Pos.BOTTOM_LEFT);
        // Beside the north arrow, not over it.
        setMargin(readout, new Insets(12, 12, 40, 44));
        getChildren().addAll(strip, readout);
    }

    /** The second map while the map is split, otherwise null. */
    public MapView secondMap() {
        return second.map();
    }

    /** Ends the maps' threads. */
    public void dispose() {
        second.close();
        map.dispose();
    }

    /** Puts a button below the layers. */
    public void addAction(Node button) {
        side.add(button);
    }

    /** The map as it is seen now, laid out for print. */
    public MapSheet sheet(PaperSize paper, double dpi, MapSheet.Words words, boolean legend) {
        return StillMap.sheet(paper, dpi, new MapSheet.Content(map.viewportProperty().get(), map.layersProperty().get(),
                map.selectionProperty().get(), 0xFF000000 | palette.water()), words, legend ? MapWords.onPaper(messages, live) : null);
    }

    /** The map itself. */
    public MapView map() {
        return map;
    }

    /** Completes when the areas are among the map's layers. */
    public CompletableFuture<Void> areasShown() {
        return areasShown;
    }

    /** Shows the areas of responsibility. */
    public void show(BaseLayers read) {
        base = read;
        map.travel().setHome(read.extent());
        model.areaNameProperty().set(hit -> read.name(hit.layerId(), hit.featureId()));
        drawAreas();
    }

    /** Shows the whole place; waits for the first layout. */
    public void showAll() {
        if (!base.extent().isNull()) {
            map.fit(base.extent(), 16);
        }
    }

    /** What is known of the place; for finding in it. */
    public BaseLayers base() {
        return base;
    }

    /** Flies to a box in degrees that a person asked for by name. */
    public void flyTo(Envelope box) {
        map.travel().visit(map.viewportProperty().get().fit(roomy(box), 24), FLIGHT);
    }

    /** A row was chosen: flies to its thing, or back to the view before when it is the same row once more. */
    public void chooseRow(String row, Envelope box) {
        map.travel().chooseRow(row, roomy(box), FLIGHT);
    }

    private static Envelope roomy(Envelope box) {
        Envelope roomy = new Envelope(box);
        roomy.expandBy(Math.max(box.getWidth() / 2, NEAR_DEGREES / 2), Math.max(box.getHeight() / 2, NEAR_DEGREES / 2));
        return roomy;
    }

    /** Flies to a finding of the check, so near that its width shows; back when it is chosen once more. */
    public void chooseFinding(String row, Envelope box) {
        map.travel().chooseRow(row, around(box), FLIGHT);
    }

    /** Shows a place at once: a permitted gap, a finding for a picture. */
    public void showFinding(Envelope box) {
        map.fit(around(box), 24);
    }

    private static Envelope around(Envelope box) {
        Envelope roomy = new Envelope(box);
        roomy.expandBy(Math.max(box.getWidth() / 2, AROUND_DEGREES), Math.max(box.getHeight() / 2, AROUND_DEGREES));
        return roomy;
    }

    /** Flies to the selected case, or back when that was the last row chosen. */
    public void flyToCase() {
        situation.picture().openCase(situation.selectedCaseProperty().get())
                .filter(line -> line.place().quality() == PlaceQuality.EXACT)
                .ifPresent(line -> chooseRow("case:" + line.id(), line.place().point().getEnvelopeInternal()));
    }

    /** Flies to the selected unit, or back when that was the last row chosen. */
    public void flyToUnit() {
        String unitId = situation.selectedUnitProperty().get();
        Position position = unitId == null ? null : situation.picture().positions().get(unitId);
        if (position != null) {
            chooseRow("unit:" + unitId, position.point().getEnvelopeInternal());
        }
    }

    private void follow(boolean unit) {
        if (!base.extent().isNull() && map.getScene() != null) {
            follower.chosen(unit);
        }
    }

    private void dress(Theme theme) {
        palette = MapPalette.of(theme);
        live = new LiveLayers(palette);
        graticule = GraticuleLayer.of(MapLayerKind.GRATICULE.id(), MapLayerKind.GRATICULE.id(), new DegreeLines(Directions.LETTERS),
                Ground.of(0xFF000000 | palette.land()));
        themes = null;
        map.canvasColorProperty().set(Color.web(BaseLayers.hex(palette.water())));
        drawn = Picture.NOTHING;
        show(situation.picture());
        refind();
        redraw();
        // Also when the first drawing is still under way: it is given up, since its colours are no longer wanted.
        if (base != BaseLayers.NOTHING) {
            drawAreas();
        }
    }

    private void drawAreas() {
        BaseLayers source = base;
        MapPalette colours = palette;
        background.run(() -> source.layers(colours), styled -> {
            if (source == base && colours.equals(palette)) {
                areas = styled;
                areasShown.complete(null);
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
            units = live.units(picture, situation.clock().speed());
        }
        if (cases != null && (unitsMoved || picture.cases() != drawn.cases())) {
            link(picture);
        }
        drawn = picture;
        if (unitsMoved) {
            follower.moved();
        }
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

    private void redraw() {
        drawings = live.drawings(tools.drawingsProperty().get(), wording);
        arrange();
    }

    private void select() {
        String unitId = situation.selectedUnitProperty().get();
        map.selectionProperty().set(unitId == null ? Selection.NONE : Selection.of(MapLayerKind.UNITS.id(), unitId));
    }

    private void arrange() {
        if (areas == null || cases == null || links == null || findings == null || drawings == null) {
            return;
        }
        map.setLayers(layers(model.switches()));
        second.arrange();
    }

    /** What a map with these switches shows, lowest first. */
    private List<Layer> layers(LayerSwitches switches) {
        // Borders and findings must be legible in planning: nothing that moves or calls lies over them.
        boolean calls = situation.viewProperty().get() == ConsoleView.OPERATIONS;
        List<Layer> parts = new ArrayList<>(areas);
        if (MapLayerKind.ON_DEMAND.stream().anyMatch(switches::shows)) {
            feed.want(situation.picture(), base, palette);
        }
        if (themes != null) {
            parts.addAll(List.of(themes.heat(), themes.density(), themes.overdue()));
        }
        if (baseMap.picturesProperty().get() != null) {
            parts.add(TileLayer.of(MapLayerKind.BASEMAP.id(), baseMap.picturesProperty().get().name(),
                    baseMap.picturesProperty().get()).withColours(baseMap.colours(palette.equals(MapPalette.of(Theme.LIGHT)))));
        }
        parts.addAll(List.of(graticule, sensors, cases.opened(model.openStackProperty().get()), links, units, selected,
                findings, drawings));
        if (!calls) {
            parts.addAll(workLayers);
        }
        return MapStack.of(parts, kind -> switch (kind) {
            case SENSORS, CASES, LINKS, UNITS -> calls && switches.shows(kind);
            case GRIDS -> switches.shows(kind) && (calls || !redrawn());
            case DRAFT, DRAFT_WORK, DRAFT_GESTURE -> true;
            case SELECTED -> calls;
            default -> switches.shows(kind);
        });
    }

    /** Whether the grids are shown as a draft has them. */
    private boolean redrawn() {
        return workLayers.stream().anyMatch(layer -> layer instanceof FeatureLayer draft && draft.features().size() > 0);
    }

    private static void fail(Throwable failure) {
        throw new IllegalStateException("areas could not be styled", failure);
    }
}
