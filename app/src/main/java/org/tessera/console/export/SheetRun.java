package org.tessera.console.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.CancellationException;

import org.tessera.console.i18n.Wording;
import org.tessera.console.map.MapPane;
import org.tessera.console.situation.Situation;
import org.tessera.map.export.MapSheet;
import org.tessera.map.export.SheetExporter;

/** Writes what the console's map shows. */
public final class SheetRun implements ExportRun {

    private final MapPane map;
    private final Situation situation;
    private final Wording wording;

    public SheetRun(MapPane map, Situation situation, Wording wording) {
        this.map = map;
        this.situation = situation;
        this.wording = wording;
    }

    @Override
    public Job prepare(Wish wish) {
        Instant now = situation.picture().now();
        MapSheet sheet = map.sheet(wish.paper().size(), wish.dpi(), new MapSheet.Words(wish.title(),
                wording.messages().text("export.source"), wording.clock(now), wording.messages().text("map.north")), wish.legend());
        return progress -> {
            try {
                if (wish.file().getParent() != null) {
                    Files.createDirectories(wish.file().getParent());
                }
                SheetExporter.write(sheet, wish.file(), now, wish.replace(), progress);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure.getMessage() == null ? "the file cannot be written" : failure.getMessage(), failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the console was closed");
            }
        };
    }
}
