package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;

/**
 * Puts packs together from the stores. To make a pack again at the same moment gives the same pack. Blocking.
 *
 * @param decisions decisions and tasks
 * @param agenda    the rules of the cases' own items
 * @param sources   what else brings items
 */
public record PackMaker(DecisionStore decisions, Agenda agenda, List<AgendaSource> sources) {

    public PackMaker {
        sources = List.copyOf(sources);
    }

    /**
     * The pack of a period as it was at a moment, or at its end when that has passed.
     *
     * @param cases all that the scope holds
     */
    public CoordinationPack pack(Scope scope, Collection<CaseFile> cases, MeetingPeriod period, Instant now) {
        Instant at = period.seenAt(now);
        List<Decision> own = decisions.decisions(scope).stream().filter(each -> isOf(each, scope)).toList();
        List<AgendaItem> items = new ArrayList<>(agenda.items(cases, period, at));
        sources.forEach(source -> items.addAll(source.items(scope, period, at)));
        items.sort(Comparator.comparing(AgendaItem::topic));
        // What the meeting decides is written down when its period is over; the pack shows it whenever it is made again.
        List<Decision> made = own.stream().filter(each -> each.period().equals(period.name()) && !each.at().isAfter(now)).toList();
        return new CoordinationPack(period, scope, at, items.stream().map(item -> answered(item, own, now)).toList(),
                earlier(scope, period, own, now), made);
    }

    private static boolean isOf(Decision decision, Scope scope) {
        String area = scope.isWholeDistrict() ? "" : scope.areaId();
        return scope.isOneDepartment() || decision.tier() == scope.tier() && decision.areaId().equals(area);
    }

    /** The newest decision on an item says its next step. */
    private static AgendaItem answered(AgendaItem item, List<Decision> own, Instant now) {
        Optional<Decision> newest = own.stream().filter(each -> !each.topic().isEmpty() && each.topic().equals(item.key()))
                .filter(each -> !each.at().isAfter(now)).max(Comparator.comparing(Decision::at).thenComparing(Decision::id));
        return newest.map(each -> new AgendaItem(item.topic(), item.key(), item.subject(), item.lead(), item.since(), item.count(),
                item.cases(), new AgendaItem.NextStep(each.owner(), each.what(), each.due()))).orElse(item);
    }

    /**
     * Tasks of earlier meetings of the same kind: all of the meeting before, and of those before it what was open when the period began.
     */
    private List<TaskItem> earlier(Scope scope, MeetingPeriod period, List<Decision> own, Instant now) {
        Map<String, Decision> known = own.stream().filter(each -> !each.at().isAfter(now))
                .collect(Collectors.toMap(Decision::id, Function.identity()));
        return decisions.tasks(scope).stream().filter(task -> known.containsKey(task.id())).filter(task -> {
            Optional<MeetingPeriod> decided = MeetingPeriod.parse(task.period(), period.zone())
                    .filter(each -> each.isWeek() == period.isWeek() && each.first().isBefore(period.first()));
            return decided.isPresent() && (decided.get().equals(period.previous())
                    || task.completion() == null || !task.completion().at().isBefore(period.from()));
        }).toList();
    }
}
