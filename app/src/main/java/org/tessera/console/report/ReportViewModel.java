package org.tessera.console.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.sheet.FileSheet;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.engine.PrintProgress;

/** Reports to files: which, and the sheet that asks for the file. Screen thread. */
public final class ReportViewModel {

    private final ReportRun run;
    private final Messages messages;
    private final FileSheet sheet;
    private final ReadOnlyObjectWrapper<ReportKind> kind = new ReadOnlyObjectWrapper<>(ReportKind.CHECK);

    /**
     * @param directory where files go that are named without one
     */
    public ReportViewModel(ReportRun run, Messages messages, NoticesViewModel notices, BackgroundWork work, Path directory) {
        this.run = run;
        this.messages = messages;
        sheet = new FileSheet(new FileSheet.Kind("pdf|xlsx", "report.name", "report.done"), messages, notices, work, directory);
    }

    /** Asks for the file, ending on .pdf or .xlsx, and writes it. */
    public FileSheet sheet() {
        return sheet;
    }

    /** Which report the sheet is about. */
    public ReadOnlyObjectProperty<ReportKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** Opens the sheet for a report with a name that is free; while one is written, shows how far that is. */
    public void begin(ReportKind wanted) {
        if (!sheet.runningProperty().get()) {
            kind.set(wanted);
        }
        sheet.begin(wanted.id());
    }

    /** Starts, unless the file's name does not do, it would replace one that nobody has spoken of yet, or there is nothing to report on. */
    public void start() {
        sheet.start(this::prepare);
    }

    private Optional<Consumer<PrintProgress>> prepare(Path target) {
        Optional<ReportRun.Job> job = run.prepare(kind.get());
        if (job.isEmpty()) {
            sheet.say(messages.text("compare.none"));
        }
        return job.map(report -> progress -> report.write(target, progress));
    }
}
