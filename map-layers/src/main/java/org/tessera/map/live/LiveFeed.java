package org.tessera.map.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A mailbox between the sources of fixes and the picture. Any thread puts fixes, thousands a second; once a frame a snapshot is
 * taken, into which only the latest fix of each id is merged. So the cost of a frame depends on how many things moved, not on
 * how often they told so, and memory is bounded by the number of things that wait.
 *
 * <table><caption>Threads</caption>
 * <tr><td>{@link #offer}, {@link #put}, {@link #counts}</td><td>any; only {@code put} may wait</td></tr>
 * <tr><td>{@link #snapshot}</td><td>one at a time, best not the JavaFX thread: milliseconds for a hundred thousand points</td></tr>
 * </table>
 */
public final class LiveFeed {

    private final int capacity;
    private final Object mailbox = new Object();
    private Map<String, Fix> waiting = new HashMap<>();
    private PointSet shown;
    private long received;
    private long merged;
    private long refused;
    private long snapshots;

    /**
     * What a feed has done. {@code received} minus {@code merged} minus those that wait were overtaken by a later fix of the
     * same id before they were seen, or older than what was shown.
     *
     * @param received  fixes taken in
     * @param merged    fixes that came into a snapshot
     * @param refused   fixes not taken in, since too many ids waited
     * @param waiting   fixes that wait for the next snapshot
     * @param snapshots taken
     */
    public record Counts(long received, long merged, long refused, int waiting, long snapshots) {

        /** Fixes that were overtaken or late. */
        public long dropped() {
            return received - merged - waiting;
        }
    }

    /**
     * Starts with a set, mostly {@link PointSet#tracked(int)}.
     *
     * @param capacity most ids that may wait between two snapshots
     */
    public LiveFeed(PointSet first, int capacity) {
        this.shown = first;
        this.capacity = capacity;
    }

    /** Takes a fix in, unless too many wait; never waits. Answers whether it was taken. */
    public boolean offer(Fix fix) {
        synchronized (mailbox) {
            boolean taken = waiting.containsKey(fix.id()) || waiting.size() < capacity;
            if (taken) {
                waiting.merge(fix.id(), fix, Fix::later);
                received++;
            } else {
                refused++;
            }
            return taken;
        }
    }

    /** Takes a fix in; waits while too many wait, which slows a source down to what can be shown. */
    public void put(Fix fix) throws InterruptedException {
        synchronized (mailbox) {
            while (!waiting.containsKey(fix.id()) && waiting.size() >= capacity) {
                mailbox.wait();
            }
            waiting.merge(fix.id(), fix, Fix::later);
            received++;
        }
    }

    /** The set with everything that was put so far; the same object as before when nothing of it counted. */
    public PointSet snapshot() {
        Collection<Fix> taken;
        PointSet before;
        synchronized (mailbox) {
            taken = waiting.values();
            waiting = new HashMap<>();
            before = shown;
            mailbox.notifyAll();
        }
        Merge merge = new Merge(before, taken);
        PointSet next = merge.result();
        synchronized (mailbox) {
            shown = next;
            merged += merge.merged();
            snapshots++;
        }
        return next;
    }

    /** What was done so far. */
    public Counts counts() {
        synchronized (mailbox) {
            return new Counts(received, merged, refused, waiting.size(), snapshots);
        }
    }
}
