package org.tessera.console.planning;

import java.util.function.BooleanSupplier;
import javafx.beans.Observable;

import org.tessera.console.Desktop;
import org.tessera.console.HeldMailbox;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;


/** What tests of the workbench's view models share: services in memory, and waiting for what is worked out in the background. */
final class PlanDesktop implements AutoCloseable {

    final Desktop desktop = new Desktop();
    final FourGrids office = new FourGrids();
    final NoticesViewModel notices = new NoticesViewModel(desktop.messages);
    final HeldMailbox mailbox = new HeldMailbox();
    final BackgroundWork work = new BackgroundWork(mailbox);
    final DraftViewModel draft = new DraftViewModel(office, desktop.messages, notices, work);

    /** Does something and waits until an observable thing has changed because of it. */
    void until(Observable changes, Runnable act) throws InterruptedException {
        boolean[] changed = {false};
        javafx.beans.InvalidationListener listener = _ -> changed[0] = true;
        changes.addListener(listener);
        act.run();
        waitFor(() -> changed[0]);
        changes.removeListener(listener);
    }

    /** Waits until something holds; what comes back meanwhile is delivered here, on the test's own thread. */
    void waitFor(BooleanSupplier condition) throws InterruptedException {
        mailbox.waitFor(condition);
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
