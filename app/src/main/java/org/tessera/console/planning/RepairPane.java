package org.tessera.console.planning;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.tessera.console.i18n.Messages;
import org.tessera.grid.repair.Transfer;

/** Below the findings: what would mend them, who gains and who loses, to be accepted or laid aside. */
public final class RepairPane extends VBox {

    /** The four buttons with their keys. */
    public RepairPane(RepairViewModel model, Messages messages, Region one, Region all, Region accept, Region dismiss) {
        super(8);
        setId("repair");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox running = new HBox(8, bar);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(model.runningProperty());
        Label summary = new Label();
        summary.setId("repair-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        ListView<Transfer> transfers = new ListView<>(model.transfers());
        transfers.setId("repair-transfers");
        transfers.setFixedCellSize(24);
        transfers.setPrefHeight(150);
        transfers.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Transfer transfer, boolean empty) {
                super.updateItem(transfer, empty);
                setText(empty || transfer == null ? null : model.words(transfer));
            }
        });
        messages.languageProperty().addListener((Observable _) -> transfers.refresh());
        VBox proposal = new VBox(8, summary, transfers, new HBox(8, accept, dismiss));
        proposal.visibleProperty().bind(model.proposalProperty().isNotNull());
        proposal.managedProperty().bind(proposal.visibleProperty());
        getChildren().addAll(new FlowPane(8, 8, one, all), running, proposal);
    }
}
