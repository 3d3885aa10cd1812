package org.tessera.console.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.console.Desktop;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportViewModelTest {

    @TempDir
    private Path directory;
    private final Desktop desktop = new Desktop();
    private final NoticesViewModel notices = new NoticesViewModel(desktop.messages);
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final List<ExportRun.Wish> wishes = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        work.close();
    }

    private ExportViewModel model(ExportRun run) {
        return new ExportViewModel(run, desktop.messages, notices, work, directory);
    }

    private ExportRun noting() {
        return wish -> {
            wishes.add(wish);
            return progress -> progress.done(1);
        };
    }

    private static void waitUntil(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void writesWhatWasChosenAndSaysWhere() throws InterruptedException {
        ExportViewModel model = model(noting());
        model.begin();
        assertEquals("map.pdf", model.sheet().fileProperty().get());
        model.titleProperty().set(" Night shift ");
        model.legendProperty().set(false);
        model.paperProperty().set(ExportPaper.A3_PORTRAIT);
        model.dpiProperty().set(300);
        assertTrue(model.start());
        waitUntil(() -> !model.sheet().openProperty().get());
        assertEquals(List.of(new ExportRun.Wish(directory.resolve("map.pdf"), ExportPaper.A3_PORTRAIT, 300, "Night shift", false, false)),
                wishes);
        waitUntil(() -> !notices.notices().isEmpty());
        assertTrue(notices.notices().getFirst().text().contains("map.pdf"));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenAskedTwice() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("map.pdf"), "old");
        ExportViewModel model = model(noting());
        model.begin();
        assertEquals("map-2.pdf", model.sheet().fileProperty().get());
        model.sheet().fileProperty().set("map.pdf");
        model.start();
        assertTrue(model.sheet().replacingProperty().get());
        assertEquals(List.of(), wishes);
        model.sheet().fileProperty().set("other.pdf");
        assertFalse(model.sheet().replacingProperty().get(), "another name asks anew");
        model.sheet().fileProperty().set("map.pdf");
        model.start();
        model.start();
        waitUntil(() -> !model.sheet().runningProperty().get());
        assertTrue(wishes.getFirst().replace());
    }

    @Test
    void aNameWithoutPictureOrPaperIsRefused() {
        ExportViewModel model = model(noting());
        for (String name : List.of("", "map", "map.jpg", ".png", "a/.pdf", "map.pdf.exe")) {
            model.sheet().fileProperty().set(name);
            assertFalse(model.start(), name);
            assertFalse(model.sheet().hintProperty().get().isEmpty());
        }
        assertFalse(model.write("notes.txt"));
        assertEquals(List.of(), wishes);
    }

    @Test
    void cancellingSaysThatNothingWasWritten() throws InterruptedException {
        ExportViewModel model = model(_ -> progress -> {
            progress.done(0.25);
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        });
        model.begin();
        model.start();
        waitUntil(() -> model.sheet().progressProperty().get() == 0.25);
        assertTrue(model.sheet().runningProperty().get());
        model.sheet().cancel();
        release.countDown();
        waitUntil(() -> !model.sheet().runningProperty().get());
        assertTrue(model.sheet().openProperty().get());
        assertEquals(desktop.messages.text("export.cancelled"), model.sheet().hintProperty().get());
        assertEquals(List.of(), notices.notices());
    }
}
