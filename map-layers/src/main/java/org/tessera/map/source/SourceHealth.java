package org.tessera.map.source;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Status and counts of a source, for the application to show. Safe on every thread. */
public final class SourceHealth {

    private final TileCounts counts = new TileCounts();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Said said = new Said(SourceStatus.ONLINE, "");

    private record Said(SourceStatus status, String reason) {
    }

    SourceHealth() {
    }

    /** How it fares now. */
    public SourceStatus status() {
        return said.status;
    }

    /** Why it does not fare well, one line without secrets; empty while it does. */
    public String reason() {
        return said.reason;
    }

    /** What it has done. */
    public TileCounts counts() {
        return counts;
    }

    /** Tells of every change of status, on whatever thread sees it; answers what ends that. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void set(SourceStatus status, String reason) {
        Said next = new Said(status, reason);
        Said former = said;
        said = next;
        if (former.status != status) {
            listeners.forEach(Runnable::run);
        }
    }
}
