package org.tessera.console.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.engine.PrintProgress;

/** Reports to files: which, to what file, how far it is, and that a file is never lost without being asked for. Screen thread. */
public final class ReportViewModel {

    private final ReportRun run;
    private final Messages messages;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final Path directory;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ReportKind> kind = new ReadOnlyObjectWrapper<>(ReportKind.CHECK);
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * @param directory where files go that are named without one
     */
    public ReportViewModel(ReportRun run, Messages messages, NoticesViewModel notices, BackgroundWork work, Path directory) {
        this.run = run;
        this.messages = messages;
        this.notices = notices;
        this.work = work;
        this.directory = directory;
        file.addListener((_, _, _) -> {
            replacing.set(false);
            hint.set("");
        });
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** Which report the sheet is about. */
    public ReadOnlyObjectProperty<ReportKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** Name or path of the file, ending on .pdf or .xlsx. */
    public StringProperty fileProperty() {
        return file;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** True once the file was found to be there: the next start replaces it. */
    public ReadOnlyBooleanProperty replacingProperty() {
        return replacing.getReadOnlyProperty();
    }

    /** Share that is written, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What stands in the way, or what happens next. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Opens the sheet for a report with a name that is free; while one is written, shows how far that is. */
    public void begin(ReportKind wanted) {
        if (!running.get()) {
            kind.set(wanted);
            String name = wanted.id() + ".pdf";
            for (int number = 2; Files.exists(directory.resolve(name)); number++) {
                name = wanted.id() + "-" + number + ".pdf";
            }
            file.set(name);
            hint.set("");
        }
        open.set(true);
    }

    /** Closes the sheet; what is being written goes on. */
    public void leave() {
        open.set(false);
    }

    /** Starts, unless the file's name does not do or it would replace one that nobody has spoken of yet. */
    public void start() {
        Optional<Path> target = target();
        if (running.get()) {
            return;
        }
        if (target.isEmpty()) {
            hint.set(messages.text("report.name"));
        } else if (Files.exists(target.get()) && !replacing.get()) {
            replacing.set(true);
            hint.set(messages.text("export.exists"));
        } else {
            run.prepare(kind.get()).ifPresentOrElse(job -> run(job, target.get()), () -> hint.set(messages.text("compare.none")));
        }
    }

    /** Stops writing; nothing is left behind. */
    public void cancel() {
        cancelled.set(true);
    }

    private Optional<Path> target() {
        String name = file.get().strip();
        if (!name.toLowerCase(Locale.ROOT).matches(".*[^./\\\\]\\.(pdf|xlsx)")) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void run(ReportRun.Job job, Path target) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        progress.set(0);
        hint.set("");
        work.run(() -> {
            job.write(target, new PrintProgress() {
                @Override
                public void done(double share) {
                    work.report(stop, () -> progress.set(share));
                }

                @Override
                public boolean cancelled() {
                    return stop.get();
                }
            });
            return target;
        }, written -> {
            ended();
            open.set(false);
            notices.done("report.done", written.toString());
        }, failure -> {
            ended();
            if (failure instanceof CancellationException) {
                hint.set(messages.text("export.cancelled"));
            } else {
                notices.failed(failure);
            }
        });
    }

    private void ended() {
        running.set(false);
        replacing.set(false);
    }
}
