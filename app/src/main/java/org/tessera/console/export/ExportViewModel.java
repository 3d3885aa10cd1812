package org.tessera.console.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.engine.PrintProgress;

/** The export of the map: what is chosen, how far it is, and that a file is never lost without being asked for. */
public final class ExportViewModel {

    /** Offered resolutions. */
    public static final List<Integer> DPIS = List.of(96, 150, 300, 600);

    private static final int FIRST_DPI = 150;

    private final ExportRun run;
    private final Messages messages;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final Path directory;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<ExportPaper> paper = new SimpleObjectProperty<>(ExportPaper.A4_LANDSCAPE);
    private final ObjectProperty<Integer> dpi = new SimpleObjectProperty<>(FIRST_DPI);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * @param directory where files go that are named without one
     */
    public ExportViewModel(ExportRun run, Messages messages, NoticesViewModel notices, BackgroundWork work, Path directory) {
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

    /** Name or path of the file, ending on .png or .pdf. */
    public StringProperty fileProperty() {
        return file;
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

    /** Opens the sheet with a name that is free. */
    public void begin() {
        if (!running.get()) {
            String name = "map.pdf";
            for (int number = 2; Files.exists(directory.resolve(name)); number++) {
                name = "map-" + number + ".pdf";
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

    /** Writes the map to a file at once, with what was chosen last; asks before it replaces one. False when it is no such file. */
    public boolean write(String name) {
        begin();
        file.set(name);
        return start();
    }

    /** Starts; answers false when the file's name does not do. */
    public boolean start() {
        Optional<Path> target = target();
        if (target.isEmpty()) {
            hint.set(messages.text("export.name"));
            return false;
        }
        if (running.get()) {
            return true;
        }
        if (Files.exists(target.get()) && !replacing.get()) {
            replacing.set(true);
            hint.set(messages.text("export.exists"));
            return true;
        }
        run(run.prepare(new ExportRun.Wish(target.get(), paper.get(), dpi.get(), title.get().strip(), legend.get(), replacing.get())),
                target.get());
        return true;
    }

    /** Stops writing; nothing is left behind. */
    public void cancel() {
        cancelled.set(true);
    }

    private Optional<Path> target() {
        String name = file.get().strip();
        if (!name.toLowerCase(java.util.Locale.ROOT).matches(".*[^./\\\\]\\.(png|pdf)")) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void run(ExportRun.Job job, Path target) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        progress.set(0);
        hint.set("");
        work.run(() -> {
            job.write(new PrintProgress() {
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
            running.set(false);
            replacing.set(false);
            open.set(false);
            notices.done("export.done", written.toString());
        }, failure -> {
            running.set(false);
            replacing.set(false);
            if (failure instanceof CancellationException) {
                hint.set(messages.text("export.cancelled"));
            } else {
                notices.failed(failure);
            }
        });
    }
}
