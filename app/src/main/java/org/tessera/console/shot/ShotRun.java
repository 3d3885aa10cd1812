package org.tessera.console.shot;

import java.util.concurrent.CompletableFuture;
import java.util.function.ObjDoubleConsumer;
import javafx.application.Platform;

import org.tessera.access.Actor;
import org.tessera.console.FxMailbox;
import org.tessera.console.frame.Console;
import org.tessera.console.signin.WorkspaceDoor;
import org.tessera.console.start.ConsoleOpening;
import org.tessera.console.work.BackgroundWork;
import org.tessera.exchange.sample.SampleData;
import org.tessera.workspace.Workspace;

/** Starts JavaFX without a display and takes one picture. Once a process; not on the JavaFX thread. */
public final class ShotRun {

    private ShotRun() {
    }

    /**
     * Fills an empty workspace with the sample city first; one that is held by another process is only read.
     *
     * @param progress told of the steps of the import
     */
    public static ShotResult take(ShotRequest request, Workspace workspace, ObjDoubleConsumer<String> progress) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> { });
        FxMailbox mailbox = new FxMailbox();
        try (BackgroundWork work = new BackgroundWork(mailbox)) {
            if (ConsoleOpening.isEmpty(workspace) && !workspace.readOnly()) {
                new SampleData(ConsoleOpening.samples(), workspace, Console.FIRST_MOMENT).importAll(progress, () -> false);
            }
            ConsoleOpening opening = new ConsoleOpening(workspace, work, mailbox, false,
                    WorkspaceDoor.isDemo(workspace) ? Actor.OPERATOR : Actor.COMMAND_LINE);
            Console console = CompletableFuture.supplyAsync(opening::console, FxMailbox.screen()).join();
            ShotResult result = new SceneShot(request, FxMailbox.screen()).take(console);
            CompletableFuture.runAsync(console::close, FxMailbox.screen()).join();
            console.awaitEnd();
            opening.close();
            return result;
        }
    }
}
