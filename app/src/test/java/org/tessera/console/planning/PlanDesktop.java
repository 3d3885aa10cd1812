package org.tessera.console.planning;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.Observable;

import org.tessera.console.Desktop;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What tests of the workbench's view models share: services in memory, and waiting for what is worked out in the background. */
final class PlanDesktop implements AutoCloseable {

    final Desktop desktop = new Desktop();
    final FourGrids office = new FourGrids();
    final NoticesViewModel notices = new NoticesViewModel(desktop.messages);
    final BackgroundWork work = new BackgroundWork(desktop);
    final DraftViewModel draft = new DraftViewModel(office, desktop.messages, notices, work);

    /** Does something and waits until an observable thing has changed because of it. */
    void until(Observable changes, Runnable act) throws InterruptedException {
        CountDownLatch changed = new CountDownLatch(1);
        javafx.beans.InvalidationListener listener = _ -> changed.countDown();
        changes.addListener(listener);
        act.run();
        assertTrue(changed.await(10, TimeUnit.SECONDS));
        changes.removeListener(listener);
    }

    /** Begins a draft and takes it in hand. */
    void begin() throws InterruptedException {
        until(draft.plans(), draft::create);
    }

    @Override
    public void close() {
        work.close();
    }
}
