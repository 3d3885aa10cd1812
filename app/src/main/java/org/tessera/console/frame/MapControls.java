package org.tessera.console.frame;

import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.tessera.console.map.Bookmark;
import org.tessera.console.map.BookmarksPane;
import org.tessera.console.map.ConsoleTool;
import org.tessera.console.map.GotoPane;
import org.tessera.console.map.GotoViewModel;
import org.tessera.console.map.MapPane;
import org.tessera.console.map.MapReadout;
import org.tessera.console.map.Place;
import org.tessera.console.map.PlaceFinder;
import org.tessera.console.map.ToolStrip;
import org.tessera.console.theme.KeyButton;
import org.tessera.map.fx.MapView;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

/** The controls that lie over the map, and their keys: tools, go to, bookmarks, the split, following again. */
final class MapControls implements BookmarksPane.Acts {

    private static final Duration FLIGHT = Duration.millis(700);

    private final ConsoleModels models;
    private final MapPane pane;
    private final MapView map;
    private final GotoViewModel going;

    MapControls(ConsoleModels models, ConsoleServices services, MapPane pane, ConsoleActions actions) {
        this.models = models;
        this.pane = pane;
        this.map = pane.map();
        going = new GotoViewModel(models.messages(),
                () -> new PlaceFinder(pane.base(), models.situation().picture(), models.bookmarks().bookmarks()),
                services.work(), this::go, models.notices()::failed);
        bind(actions);
        pane.furnish(strip(actions), readout(actions));
    }

    /** Puts the box to go anywhere and the list of bookmarks over the map. */
    void cover(StackPane centre) {
        GotoPane box = new GotoPane(going, models.messages(), ConsoleAction.GO_TO.cap(), map::requestFocus);
        BookmarksPane bookmarks = new BookmarksPane(models.bookmarks(), models.messages(), this);
        for (var sheet : List.of(box, bookmarks)) {
            StackPane.setAlignment(sheet, Pos.TOP_CENTER);
            StackPane.setMargin(sheet, new Insets(14));
            centre.getChildren().add(sheet);
        }
    }

    /** Looks for a text, and goes there when it means one place. */
    void look(String text) {
        going.begin(text);
    }

    /** Whether the box to go anywhere is open and has the keyboard. */
    boolean asks() {
        return going.openProperty().get();
    }

    private void bind(ConsoleActions actions) {
        for (ConsoleTool tool : ConsoleTool.values()) {
            actions.bind(ConsoleAction.valueOf("TOOL_" + tool.name()), () -> models.tools().toolProperty().set(tool));
        }
        actions.bind(ConsoleAction.GO_TO, going::begin);
        actions.bind(ConsoleAction.BOOKMARKS, () -> models.bookmarks().openProperty().set(!models.bookmarks().openProperty().get()));
        actions.bind(ConsoleAction.SPLIT, () -> models.map().splitProperty().set(!models.map().splitProperty().get()));
        actions.bind(ConsoleAction.WHOLE, map.travel()::home);
        actions.bind(ConsoleAction.FOLLOW, () -> map.travel().refit(FLIGHT));
        actions.bind(ConsoleAction.BACK, map.travel()::back);
        actions.bind(ConsoleAction.FORWARD, map.travel()::forward);
        actions.bind(ConsoleAction.NEXT_FEATURE, () -> {
            map.requestFocus();
            map.tools().focusNext();
        });
        actions.bind(ConsoleAction.PREVIOUS_FEATURE, () -> {
            map.requestFocus();
            map.tools().focusPrevious();
        });
        actions.bind(ConsoleAction.ZOOM_FEATURE, map.tools()::zoomToFocused);
    }

    private ToolStrip strip(ConsoleActions actions) {
        ToolStrip strip = new ToolStrip(models.tools(), models.messages(),
                tool -> ConsoleAction.valueOf("TOOL_" + tool.name()).cap());
        strip.divide();
        add(strip, new Button(), ConsoleAction.GO_TO, actions);
        add(strip, new Button(), ConsoleAction.BOOKMARKS, actions);
        ToggleButton split = new ToggleButton();
        add(strip, split, ConsoleAction.SPLIT, actions);
        Runnable mark = () -> split.setSelected(models.map().splitProperty().get());
        models.map().splitProperty().addListener((Observable _) -> mark.run());
        split.selectedProperty().addListener((Observable _) -> mark.run());
        add(strip, new Button(), ConsoleAction.WHOLE, actions);
        return strip;
    }

    private static void add(ToolStrip strip, javafx.scene.control.ButtonBase button, ConsoleAction action, ConsoleActions actions) {
        strip.add(button, "strip-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'), "action." + action.name(),
                action.cap(), () -> actions.run(action));
    }

    private MapReadout readout(ConsoleActions actions) {
        KeyButton release = new KeyButton(models.messages().binding("tool.release"), "", models.tools()::release);
        release.setId("tool-release");
        KeyButton takeBack = new KeyButton(models.messages().binding("tool.take-back"), "", models.tools()::removeLast);
        takeBack.setId("tool-take-back");
        KeyButton change = new KeyButton(models.messages().binding("tool.change"), "", pane::changeNewestDrawing);
        change.setId("tool-change");
        KeyButton refit = new KeyButton(models.messages().binding("action.FOLLOW"), ConsoleAction.FOLLOW.cap(),
                () -> actions.run(ConsoleAction.FOLLOW));
        refit.setId("refit");
        return new MapReadout(models.tools(), release, List.of(change, takeBack), refit,
                map.travel().refitOfferedProperty());
    }

    private void go(Place place) {
        switch (place.kind()) {
            case BOOKMARK -> models.bookmarks().bookmarks().stream().filter(each -> each.name().equals(place.title())).findFirst()
                    .ifPresent(this::visit);
            case CASE, ADDRESS -> {
                models.situation().selectedCaseProperty().set(place.id());
                pane.flyTo(place.box());
            }
            case UNIT -> {
                models.situation().selectedUnitProperty().set(place.id());
                pane.flyTo(place.box());
            }
            default -> pane.flyTo(place.box());
        }
    }

    private void visit(Bookmark bookmark) {
        Viewport view = map.viewportProperty().get();
        map.travel().visit(view.at(WebMercator.x(bookmark.centre().lon()), WebMercator.y(bookmark.centre().lat()),
                bookmark.resolution()), FLIGHT);
    }

    @Override
    public void keep() {
        Viewport view = map.viewportProperty().get();
        models.bookmarks().add(view.centre(), view.resolution());
    }

    @Override
    public void recall(int index) {
        if (index < models.bookmarks().bookmarks().size()) {
            visit(models.bookmarks().bookmarks().get(index));
        }
    }

    @Override
    public void leave() {
        models.bookmarks().openProperty().set(false);
        map.requestFocus();
    }
}
