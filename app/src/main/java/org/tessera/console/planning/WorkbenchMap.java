package org.tessera.console.planning;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

import org.tessera.console.i18n.Messages;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.district.DraftedGrids;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.OverlayShape;

/** Keeps the map's planning layers as the workbench stands. Screen thread. */
public final class WorkbenchMap {

    private final Workbench bench;
    private final Messages messages;
    private final BackgroundWork work;
    private final Consumer<List<Layer>> shown;
    private DraftLayers layers;
    private Theme theme;

    /**
     * @param shown takes the layers, lowest first, whenever they change
     */
    public WorkbenchMap(Workbench bench, ObservableValue<Theme> theme, Messages messages, BackgroundWork work,
            Consumer<List<Layer>> shown) {
        this.bench = bench;
        this.messages = messages;
        this.work = work;
        this.shown = shown;
        this.theme = theme.getValue();
        theme.addListener((_, _, next) -> {
            this.theme = next;
            build();
        });
        bench.draft().sessionProperty().addListener((Observable _) -> build());
        bench.draft().latestProperty().addListener((_, _, step) -> {
            if (step != null && step.touchesMany()) {
                pack();
            } else if (step != null) {
                layers.follow(step);
                show();
            }
        });
        bench.draft().previewProperty().addListener((Observable _) -> show());
        bench.draft().obstacleProperty().addListener((Observable _) -> show());
        bench.comparison().comparisonProperty().addListener((Observable _) -> lay());
        bench.comparison().chosenProperty().addListener((Observable _) -> lay());
        bench.comments().comments().addListener((Observable _) -> lay());
        bench.repair().proposalProperty().addListener((Observable _) -> lay());
        bench.repair().locks().cells().addListener((Observable _) -> lay());
        bench.gaps().permits().addListener((Observable _) -> lay());
        bench.gaps().chosenProperty().addListener((Observable _) -> lay());
        messages.languageProperty().addListener((Observable _) -> lay());
        bench.drafting().sketchProperty().addListener((Observable _) -> lay());
        build();
    }

    /** Packs all grids of the plan anew, off the screen's thread; until they are, and without a plan, there are none. */
    private void build() {
        MapPalette palette = MapPalette.of(theme);
        layers = new DraftLayers(palette, List.of());
        lay();
        pack();
    }

    /** Until they are packed the map shows them as it does now. */
    private void pack() {
        MapPalette palette = MapPalette.of(theme);
        DraftSession session = bench.draft().sessionProperty().get();
        if (session == null) {
            return;
        }
        List<Cell> cells = session.cells();
        DraftStep upTo = bench.draft().latestProperty().get();
        work.run(() -> new DraftLayers(palette, cells), built -> {
            if (session == bench.draft().sessionProperty().get() && palette.equals(MapPalette.of(theme))) {
                // A gesture while they were packed.
                if (bench.draft().latestProperty().get() != upTo) {
                    pack();
                    return;
                }
                layers = built;
                lay();
            }
        }, failure -> {
            throw new IllegalStateException("the draft could not be drawn", failure);
        });
    }

    private void lay() {
        layers.lay(bench.repair().proposalProperty().get(), bench.comparison().comparisonProperty().get(),
                bench.comparison().chosenProperty().get(), bench.comments().comments(),
                new Outlines(bench.gaps().permits(), bench.gaps().chosenProperty().get(), bench.repair().locks().cells(),
                        messages.text("lock.mark")), sketch());
        show();
    }

    private List<OverlayShape> sketch() {
        DraftedGrids sketch = bench.drafting().sketchProperty().get();
        return sketch == null ? List.of() : SketchShapes.of(sketch, MapPalette.of(theme), bench.drafting()::label);
    }

    private void show() {
        shown.accept(layers.layers(bench.draft().previewProperty().get(), bench.draft().obstacleProperty().get()));
    }
}
