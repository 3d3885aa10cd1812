package org.tessera.console.frame;

import org.tessera.access.Actor;
import org.tessera.journal.JournalDraft;
import org.tessera.workspace.Workspace;

/** Puts the made-up town into a real workspace. */
public final class TownFiller {

    private TownFiller() {
    }

    /** Blocking. */
    public static void fill(Workspace workspace) {
        workspace.journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.cases", SmallTown.NOW, "test"),
                SmallTown.states().iterator());
        workspace.units().record(SmallTown.fixes());
    }
}
