package org.tessera.console.report;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.tessera.console.i18n.Messages;
import org.tessera.console.sheet.FileSheetPane;

/** The sheet that asks to which file a report goes. */
public final class ReportPane extends FileSheetPane {

    public ReportPane(ReportViewModel model, Messages messages) {
        super(model.sheet(), messages, "report", Bindings.createStringBinding(
                () -> messages.text("report.title." + model.kindProperty().get().id()), model.kindProperty(), messages.languageProperty()));
        TextField file = new TextField();
        file.setId("report-file");
        file.textProperty().bindBidirectional(model.sheet().fileProperty());
        file.disableProperty().bind(model.sheet().runningProperty());
        file.setPrefWidth(WIDTH);
        Label form = note("form");
        form.textProperty().bind(messages.binding("report.form"));
        lay(file, "report.start", model::start, file, form);
    }
}
