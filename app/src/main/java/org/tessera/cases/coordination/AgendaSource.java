package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Scope;

/** Brings matters of another capability before the meeting, for example whistles that went to the district. Blocking. */
public interface AgendaSource {

    /**
     * What qualifies, in a fixed order.
     *
     * @param scope  whose meeting
     * @param period which one
     * @param at     what happened later is not known yet
     */
    List<AgendaItem> items(Scope scope, MeetingPeriod period, Instant at);
}
