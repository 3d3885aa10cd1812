package org.tessera.console.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportViewModelTest {

    @TempDir
    private Path directory;
    private final Desktop desktop = new Desktop();
    private final NoticesViewModel notices = new NoticesViewModel(desktop.messages);
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final List<Path> written = new ArrayList<>();

    @AfterEach
    void close() {
        work.close();
    }

    private ReportViewModel model(ReportRun run) {
        return new ReportViewModel(run, desktop.messages, notices, work, directory);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void offersAFreeNameWritesAndSaysWhere() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("redraw.pdf"), "old");
        ReportViewModel model = model(_ -> Optional.of((file, _) -> written.add(file)));
        model.begin(ReportKind.REDRAW);
        assertEquals("redraw-2.pdf", model.sheet().fileProperty().get());
        model.sheet().fileProperty().set("redraw.odt");
        model.start();
        assertEquals("The file must end in .pdf or .xlsx.", model.sheet().hintProperty().get());
        model.sheet().fileProperty().set("redraw.pdf");
        model.start();
        assertTrue(model.sheet().replacingProperty().get(), "a file is not lost without being asked for");
        assertEquals(List.of(), written);
        model.sheet().fileProperty().set("week.xlsx");
        model.start();
        await(() -> !notices.notices().isEmpty());
        assertEquals(List.of(directory.resolve("week.xlsx")), written);
        assertTrue(notices.notices().getFirst().text().contains("week.xlsx"));
        assertEquals(false, model.sheet().openProperty().get());
    }

    @Test
    void canBeStoppedAndSaysSo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        ReportViewModel model = model(_ -> Optional.of((_, progress) -> {
            begun.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("stopped");
        }));
        model.begin(ReportKind.CHECK);
        model.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        model.sheet().cancel();
        await(() -> !model.sheet().runningProperty().get());
        assertEquals("Cancelled. Nothing was written.", model.sheet().hintProperty().get());
        assertEquals(List.of(), notices.notices());
    }

    @Test
    void withoutAPlanThereIsNothingToCompare() {
        ReportViewModel model = model(_ -> Optional.empty());
        model.begin(ReportKind.REDRAW);
        model.start();
        assertEquals("No plan in hand.", model.sheet().hintProperty().get());
    }
}
