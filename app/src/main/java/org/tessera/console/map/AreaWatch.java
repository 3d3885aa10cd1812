package org.tessera.console.map;

import org.tessera.console.work.Mailbox;
import org.tessera.journal.Announcement;
import org.tessera.journal.Journal;
import org.tessera.workspace.Workspace;

/** Draws the areas anew when grids have changed in the journal, whoever changed them: a plan that came into effect, an import, an undo. */
public final class AreaWatch implements AutoCloseable {

    private final Workspace workspace;
    private final Mailbox mailbox;
    private final MapPane map;
    private final Runnable changed;
    private final Journal.Subscription subscription;

    /**
     * @param changed told on the screen's thread
     */
    public AreaWatch(Workspace workspace, Mailbox mailbox, MapPane map, Runnable changed) {
        this.workspace = workspace;
        this.mailbox = mailbox;
        this.map = map;
        this.changed = changed;
        subscription = workspace.journal().follow(this::hear);
    }

    private void hear(Announcement announcement) {
        boolean large = announcement.changes().isEmpty() && announcement.changed() > 0;
        boolean grids = announcement.changes().stream().anyMatch(change -> change.ref().type().equals("grid"));
        if (grids || large) {
            BaseLayers read = BaseLayers.read(workspace.grids(), workspace.roads().roads());
            mailbox.post(AreaWatch.class, () -> {
                map.show(read);
                changed.run();
            });
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
