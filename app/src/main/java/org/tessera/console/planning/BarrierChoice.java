package org.tessera.console.planning;

import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.tessera.console.i18n.Messages;

/** Which lines no grid reaches across, and the file of them where it is one: typed, or picked in the system's window. */
final class BarrierChoice extends VBox {

    /**
     * @param sources  what there is to choose
     * @param finished after Enter, so that keys mean acts again
     */
    BarrierChoice(ComboBox<DraftingForm.Barriers> sources, DraftingForm form, Messages messages, Runnable finished) {
        super(4, sources);
        TextField path = new TextField();
        path.setId("drafting-barrier-file");
        path.promptTextProperty().bind(messages.binding("drafting.barriers.path"));
        path.textProperty().bindBidirectional(form.barrierFileProperty());
        path.setOnAction(_ -> finished.run());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button pick = new Button();
        pick.setId("drafting-barrier-pick");
        pick.textProperty().bind(messages.binding("drafting.barriers.pick"));
        pick.getStyleClass().add("key-button");
        pick.setMinWidth(USE_PREF_SIZE);
        pick.setOnAction(_ -> {
            FileChooser window = new FileChooser();
            window.setTitle(messages.text("drafting.barriers.path"));
            File file = window.showOpenDialog(getScene().getWindow());
            if (file != null) {
                path.setText(file.getPath());
            }
        });
        HBox line = new HBox(6, path, pick);
        line.visibleProperty().bind(form.barriersProperty().isEqualTo(DraftingForm.Barriers.FILE));
        line.managedProperty().bind(line.visibleProperty());
        getChildren().add(line);
    }
}
