package org.tessera.console.work;

/**
 * One reading at a time: what is asked for while one is under way is read once more when that ends, however often it was asked. JavaFX
 * thread.
 */
public final class OneAtATime {

    private boolean busy;
    private boolean again;

    /** Whether a reading may begin now; if not, {@link #end} will say that one is wanted. */
    public boolean begin() {
        again = busy;
        boolean free = !busy;
        busy = true;
        return free;
    }

    /** The reading has ended. Says whether another was asked for meanwhile. */
    public boolean end() {
        busy = false;
        boolean wanted = again;
        again = false;
        return wanted;
    }
}
