package org.tessera.console.casefile;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A proposed unit: the key that sends it, who it is, how far away, and why it is proposed. The whole card is a button. */
final class ProposalCard extends Button {

    ProposalCard(int rank, Proposal proposal, Runnable send) {
        Label cap = new Label(String.valueOf(rank + 1));
        cap.getStyleClass().addAll("key-cap", "key-cap-large");
        Label name = new Label(proposal.unitId());
        name.getStyleClass().add("row-title");
        Label kind = new Label(proposal.kind());
        kind.getStyleClass().add("row-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label headline = new Label(proposal.headline());
        headline.getStyleClass().add("row-time");
        headline.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, name, kind, gap, headline);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox lines = new VBox(2, first);
        proposal.reasons().forEach(reason -> {
            Label line = new Label(reason);
            line.getStyleClass().add("row-detail");
            lines.getChildren().add(line);
        });
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox content = new HBox(10, cap, lines);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(22));
        setId("proposal-" + (rank + 1));
        setFocusTraversable(false);
        getStyleClass().addAll("proposal", rank == 0 ? "proposal-first" : "proposal-next");
        setOnAction(_ -> send.run());
    }
}
