package org.tessera.console.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.sheet.FileSheet;
import org.tessera.console.work.BackgroundWork;

/** The export of the map: what is chosen, and the sheet that asks for the file. Screen thread. */
public final class ExportViewModel {

    /** Offered resolutions. */
    public static final List<Integer> DPIS = List.of(96, 150, 300, 600);

    private static final int FIRST_DPI = 150;

    private final ExportRun run;
    private final FileSheet sheet;
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<ExportPaper> paper = new SimpleObjectProperty<>(ExportPaper.A4_LANDSCAPE);
    private final ObjectProperty<Integer> dpi = new SimpleObjectProperty<>(FIRST_DPI);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);

    /**
     * @param directory where files go that are named without one
     */
    public ExportViewModel(ExportRun run, Messages messages, NoticesViewModel notices, BackgroundWork work, Path directory) {
        this.run = run;
        sheet = new FileSheet(new FileSheet.Kind("png|pdf", "export.name", "export.done"), messages, notices, work, directory);
    }

    /** Asks for the file, ending on .png or .pdf, and writes it. */
    public FileSheet sheet() {
        return sheet;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public ObjectProperty<ExportPaper> paperProperty() {
        return paper;
    }

    public ObjectProperty<Integer> dpiProperty() {
        return dpi;
    }

    public BooleanProperty legendProperty() {
        return legend;
    }

    /** Opens the sheet with a name that is free. */
    public void begin() {
        sheet.begin("map");
    }

    /** Writes the map to a file at once, with what was chosen last; asks before it replaces one. False when it is no such file. */
    public boolean write(String name) {
        begin();
        sheet.fileProperty().set(name);
        return start();
    }

    /** Starts; answers false when the file's name does not do. */
    public boolean start() {
        return sheet.start(target -> Optional.of(run.prepare(new ExportRun.Wish(target, paper.get(), dpi.get(), title.get().strip(),
                legend.get(), sheet.replacingProperty().get()))::write));
    }
}
