package org.tessera.cases;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Scope;

/**
 * Cases by when they were opened.
 *
 * @param scope      whose view; rows outside never leave the store
 * @param from       opened at this moment or later
 * @param until      opened at this moment or before
 * @param categories only these; empty for all
 * @param closed     only those closed at {@code now}, only those open then, or null for both
 * @param now        the moment "closed" is asked for; later ends have not happened
 * @param skip       leave out so many of the newest
 * @param limit      at most so many, newest first
 */
public record OpenedQuery(Scope scope, Instant from, Instant until, List<String> categories, Boolean closed, Instant now, int skip,
        int limit) {

    public OpenedQuery {
        categories = List.copyOf(categories);
    }
}
