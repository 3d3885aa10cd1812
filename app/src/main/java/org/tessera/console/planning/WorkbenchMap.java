package org.tessera.console.planning;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.map.layer.Layer;

/** Keeps the map's planning layers as the workbench stands. Screen thread. */
public final class WorkbenchMap {

    private final Workbench bench;
    private final BackgroundWork work;
    private final Consumer<List<Layer>> shown;
    private DraftLayers layers;
    private Theme theme;

    /**
     * @param shown takes the layers, lowest first, whenever they change; none without a plan in hand or a repair proposed
     */
    public WorkbenchMap(Workbench bench, ObservableValue<Theme> theme, BackgroundWork work, Consumer<List<Layer>> shown) {
        this.bench = bench;
        this.work = work;
        this.shown = shown;
        this.theme = theme.getValue();
        theme.addListener((_, _, next) -> {
            this.theme = next;
            build();
        });
        bench.draft().sessionProperty().addListener((Observable _) -> build());
        bench.draft().latestProperty().addListener((_, _, step) -> {
            if (step != null && layers != null) {
                layers.follow(step);
                show();
            }
        });
        bench.draft().previewProperty().addListener((Observable _) -> show());
        bench.draft().obstacleProperty().addListener((Observable _) -> show());
        bench.comparison().comparisonProperty().addListener((Observable _) -> show());
        bench.comparison().chosenProperty().addListener((Observable _) -> show());
        bench.comments().comments().addListener((Observable _) -> show());
        bench.repair().proposalProperty().addListener((Observable _) -> show());
    }

    /** Packs all grids of the plan anew, off the screen's thread. */
    private void build() {
        layers = null;
        show();
        DraftSession session = bench.draft().sessionProperty().get();
        if (session == null) {
            return;
        }
        MapPalette palette = MapPalette.of(theme);
        List<Cell> cells = session.cells();
        DraftStep upTo = bench.draft().latestProperty().get();
        work.run(() -> new DraftLayers(palette, cells), built -> {
            if (session == bench.draft().sessionProperty().get() && palette.equals(MapPalette.of(theme))) {
                // A gesture while they were packed.
                if (bench.draft().latestProperty().get() != upTo) {
                    build();
                    return;
                }
                layers = built;
                show();
            }
        }, failure -> {
            throw new IllegalStateException("the draft could not be drawn", failure);
        });
    }

    private void show() {
        DraftViewModel draft = bench.draft();
        DraftLayers drawn = layers != null ? layers
                : bench.repair().proposalProperty().get() == null ? null : new DraftLayers(MapPalette.of(theme), List.of());
        shown.accept(drawn == null ? List.of()
                : drawn.layers(draft.previewProperty().get(), draft.obstacleProperty().get(), bench.repair().proposalProperty().get(),
                        bench.comparison().comparisonProperty().get(), bench.comparison().chosenProperty().get(),
                        bench.comments().comments()));
    }
}
