package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Scope;

/**
 * What a meeting has before it.
 *
 * @param period    its week or month
 * @param scope     whose meeting
 * @param at        what happened later is not in it
 * @param agenda    by topic
 * @param earlier   tasks of earlier meetings that were open when the period began, or of the meeting before
 * @param decisions what this meeting decided so far
 */
public record CoordinationPack(MeetingPeriod period, Scope scope, Instant at, List<AgendaItem> agenda, List<TaskItem> earlier,
        List<Decision> decisions) {

    public CoordinationPack {
        agenda = List.copyOf(agenda);
        earlier = List.copyOf(earlier);
        decisions = List.copyOf(decisions);
    }

    /** The items of one topic. */
    public List<AgendaItem> of(AgendaTopic topic) {
        return agenda.stream().filter(item -> item.topic() == topic).toList();
    }
}
