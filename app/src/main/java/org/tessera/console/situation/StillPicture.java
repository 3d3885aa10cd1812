package org.tessera.console.situation;

import java.time.Instant;

import org.tessera.access.Scope;
import org.tessera.workspace.Workspace;

/** The picture of one moment, read once; for print. Blocking. */
public final class StillPicture {

    private StillPicture() {
    }

    /** Reads it. */
    public static Picture of(Workspace workspace, Instant now) {
        return new PictureBuilder(workspace, Scope.WHOLE_DISTRICT).build(now);
    }
}
