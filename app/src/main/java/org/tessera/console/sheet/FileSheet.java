package org.tessera.console.sheet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.engine.PrintProgress;

/**
 * Writes something to a file that is asked for: to what file, how far it is, and that a file is never lost without being asked for.
 * Screen thread.
 */
public final class FileSheet {

    /**
     * What is written.
     *
     * @param endings   of the names that will do, without dot, as {@code pdf|xlsx}; the first name offered ends on .pdf
     * @param wrongName key of the words for a name that will not do
     * @param done      key of the words that say it is written, with the file's name
     */
    public record Kind(String endings, String wrongName, String done) {
    }

    private final Kind kind;
    private final Messages messages;
    private final NoticesViewModel notices;
    private final BackgroundWork work;
    private final Path directory;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * @param directory where files go that are named without one
     */
    public FileSheet(Kind kind, Messages messages, NoticesViewModel notices, BackgroundWork work, Path directory) {
        this.kind = kind;
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

    /** Name or path of the file. */
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

    /** Opens the sheet with a name that is free; while something is written, shows how far that is. */
    public void begin(String stem) {
        if (!running.get()) {
            String name = stem + ".pdf";
            for (int number = 2; Files.exists(directory.resolve(name)); number++) {
                name = stem + "-" + number + ".pdf";
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

    /** Says what stands in the way. */
    public void say(String words) {
        hint.set(words);
    }

    /**
     * Starts, unless it runs, or the file would replace one that nobody has spoken of yet.
     *
     * @param prepare makes the work for a file, which runs in the background and throws {@link CancellationException} when the progress
     *                said so; empty when there is nothing to write
     * @return false when the file's name does not do
     */
    public boolean start(Function<Path, Optional<Consumer<PrintProgress>>> prepare) {
        Optional<Path> target = target();
        if (target.isEmpty()) {
            hint.set(messages.text(kind.wrongName()));
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
        prepare.apply(target.get()).ifPresent(job -> run(job, target.get()));
        return true;
    }

    /** Stops writing; nothing is left behind. */
    public void cancel() {
        cancelled.set(true);
    }

    private Optional<Path> target() {
        String name = file.get().strip();
        if (!name.toLowerCase(Locale.ROOT).matches(".*[^./\\\\]\\.(" + kind.endings() + ")")) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void run(Consumer<PrintProgress> job, Path target) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        running.set(true);
        progress.set(0);
        hint.set("");
        work.run(() -> {
            job.accept(new PrintProgress() {
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
            notices.done(kind.done(), written.toString());
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
