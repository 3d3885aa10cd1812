package org.tessera.console.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.source.HttpPolicy;
import org.tessera.map.source.SourceAddress;
import org.tessera.map.source.SourceStatus;
import org.tessera.map.source.TileClient;
import org.tessera.map.source.TilePyramid;

/**
 * The pictures under the areas: none until somebody names a source. Opened in the background; a source that cannot be opened is
 * told and leaves what was shown. Screen thread.
 */
public final class BaseMapViewModel {

    /** Holds what {@code {key}} in an address stands for, so that it is in no setting and on no command line. */
    public static final String KEY_VARIABLE = "TESSERA_BASEMAP_KEY";

    private static final long CACHE_BYTES = 512L << 20;
    private static final String NONE = "none";

    private final Path cache;
    private final BackgroundWork work;
    private final NoticesViewModel notices;
    private final UnaryOperator<String> environment;
    private final ReadOnlyObjectWrapper<TilePyramid> pictures = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SourceStatus> status = new ReadOnlyObjectWrapper<>(SourceStatus.ONLINE);
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private TileClient client;
    private long asked;
    private Runnable unlisten = () -> { };

    /**
     * @param cache       folder for tiles that were fetched; null to keep none
     * @param environment variables of the process
     */
    public BaseMapViewModel(Path cache, BackgroundWork work, NoticesViewModel notices, UnaryOperator<String> environment) {
        this.cache = cache;
        this.work = work;
        this.notices = notices;
        this.environment = environment;
    }

    /** What is shown; null for none. */
    public ReadOnlyObjectProperty<TilePyramid> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** How the source fares. */
    public ReadOnlyObjectProperty<SourceStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The line that named what is shown; empty for none. */
    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** Whether a source is being opened. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Shows the source that was shown when the console was left; one that is not there today is not forgotten. */
    public void restore(String line) {
        address.set(line);
        choose(line);
    }

    /**
     * Shows the source that a line names, as {@link SourceAddress} reads it; {@code none} for no source.
     *
     * @return false when the line cannot name one
     */
    public boolean choose(String line) {
        String wanted = line.strip();
        if (wanted.isEmpty()) {
            return false;
        }
        if (wanted.equalsIgnoreCase(NONE)) {
            asked++;
            show(null, "");
            return true;
        }
        SourceAddress source;
        try {
            source = SourceAddress.parse(wanted);
        } catch (IllegalArgumentException e) {
            notices.warn("basemap.refused", e.getMessage());
            return true;
        }
        long mine = ++asked;
        opening.set(true);
        TileClient through = client();
        work.run(() -> open(source, through), opened -> {
            if (mine == asked) {
                show(opened, wanted);
            } else {
                opened.close();
            }
        }, failure -> {
            if (mine == asked) {
                opening.set(false);
                notices.warn("basemap.refused", failure instanceof UncheckedIOException known ? known.getCause().getMessage()
                        : failure.getClass().getSimpleName());
            }
        });
        return true;
    }

    private TilePyramid open(SourceAddress source, TileClient through) {
        try {
            return source.open(through, Optional.ofNullable(environment.apply(KEY_VARIABLE)).orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TileClient client() {
        if (client == null) {
            client = new TileClient(HttpPolicy.polite("Tessera/0.1"), cache, CACHE_BYTES);
        }
        return client;
    }

    private void show(TilePyramid next, String line) {
        unlisten.run();
        unlisten = () -> { };
        TilePyramid former = pictures.get();
        if (next != null) {
            unlisten = next.health().onChange(() -> work.report(this, () -> refresh(next)));
        }
        status.set(next == null ? SourceStatus.ONLINE : next.health().status());
        address.set(line);
        pictures.set(next);
        if (former != null) {
            former.close();
        }
        opening.set(false);
    }

    private void refresh(TilePyramid source) {
        if (source == pictures.get()) {
            status.set(source.health().status());
        }
    }

    /** Asks nobody any more; the map keeps its last picture. */
    public void close() {
        asked++;
        unlisten.run();
        if (pictures.get() != null) {
            pictures.get().close();
        }
        if (client != null) {
            client.close();
        }
    }
}
