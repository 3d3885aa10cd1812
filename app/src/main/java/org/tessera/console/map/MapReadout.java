package org.tessera.console.map;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the tool in hand says, and the offer to follow again; over the lower left of the map. */
public final class MapReadout extends VBox {

    /**
     * @param release   ends what a box or lasso chose
     * @param newest    what can be done to the newest drawing
     * @param refit     follows again
     * @param offered   whether following again is offered
     */
    public MapReadout(MapToolsViewModel model, Node release, List<? extends Node> newest, Node refit,
            ReadOnlyBooleanProperty offered) {
        super(6);
        setId("map-readout");
        setPickOnBounds(false);
        setMaxSize(420, USE_PREF_SIZE);
        Label text = new Label();
        text.setId("tool-readout");
        text.setWrapText(true);
        text.textProperty().bind(model.readoutProperty());
        FlowPane acts = new FlowPane(6, 6, release);
        acts.getChildren().addAll(newest);
        VBox card = new VBox(6, text, acts);
        card.getStyleClass().add("map-card");
        Runnable show = () -> {
            only(release, !model.enclosedCasesProperty().get().isEmpty());
            boolean drawn = model.toolProperty().get().draws() && !model.drawingsProperty().get().shapes().isEmpty();
            newest.forEach(act -> only(act, drawn));
            only(acts, release.isVisible() || drawn);
            only(card, !model.readoutProperty().get().isEmpty() || acts.isVisible());
            only(text, !model.readoutProperty().get().isEmpty());
            only(refit, offered.get());
        };
        model.readoutProperty().addListener((Observable _) -> show.run());
        model.toolProperty().addListener((Observable _) -> show.run());
        model.drawingsProperty().addListener((Observable _) -> show.run());
        model.enclosedCasesProperty().addListener((Observable _) -> show.run());
        offered.addListener((Observable _) -> show.run());
        show.run();
        getChildren().addAll(refit, card);
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
