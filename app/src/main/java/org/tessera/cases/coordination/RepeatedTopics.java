package org.tessera.cases.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tessera.cases.CaseFile;
import org.tessera.cases.supervision.RunningLimit;

/**
 * 每月一题: the categories that are reported again and again in one grid. A topic is a category in a grid; what counts are the reports of the
 * period, those merged into one case each for itself. The most reports first; at the same number by category, then grid, so that the list
 * is the same whoever makes it.
 */
record RepeatedTopics(AgendaRules rules) {

    private record Topic(String category, String grid) implements Comparable<Topic> {

        @Override
        public int compareTo(Topic other) {
            int byCategory = category.compareTo(other.category);
            return byCategory != 0 ? byCategory : grid.compareTo(other.grid);
        }

        String key() {
            return category + " / " + grid;
        }
    }

    /** A case and how many of its reports came in the period. */
    private record Reported(CaseFile file, int reports) {
    }

    List<AgendaItem> items(Collection<CaseFile> cases, MeetingPeriod period, Instant at) {
        Map<Topic, List<Reported>> topics = new TreeMap<>();
        for (CaseFile file : cases) {
            int reports = reports(file, period, at);
            String category = file.subject().category();
            if (reports > 0 && category != null && !category.isEmpty() && file.place().gridId() != null) {
                topics.computeIfAbsent(new Topic(category, file.place().gridId()), _ -> new ArrayList<>())
                        .add(new Reported(file, reports));
            }
        }
        return topics.entrySet().stream().map(topic -> item(topic.getKey(), topic.getValue(), period))
                .filter(item -> item.count() >= rules.reports())
                .sorted(Comparator.comparingInt(AgendaItem::count).reversed()).limit(rules.topics()).toList();
    }

    private static int reports(CaseFile file, MeetingPeriod period, Instant at) {
        if (file.progress() == null || file.progress().reports().isEmpty()) {
            Instant opened = file.times().openedAt();
            return period.contains(opened) && !opened.isAfter(at) ? 1 : 0;
        }
        if (file.progress().mergedInto() != null) {
            return 0;
        }
        return (int) file.progress().reports().stream().filter(report -> period.contains(report.at()) && !report.at().isAfter(at)).count();
    }

    /** Owner until the meeting decides otherwise: who leads most of the cases; the first by name among equals. */
    private static AgendaItem item(Topic topic, List<Reported> cases, MeetingPeriod period) {
        Map<String, Integer> leads = new TreeMap<>();
        cases.forEach(each -> leads.merge(RunningLimit.lead(each.file()), each.reports(), Integer::sum));
        leads.remove("");
        int most = leads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String owner = leads.entrySet().stream().filter(each -> each.getValue() == most).map(Map.Entry::getKey).findFirst().orElse("");
        LocalDate due = period.following().next().minusDays(1);
        return new AgendaItem(AgendaTopic.REPEATED, topic.key(), topic.key(), owner,
                cases.stream().map(each -> each.file().times().openedAt()).min(Comparator.naturalOrder()).orElse(null),
                cases.stream().mapToInt(Reported::reports).sum(), cases.stream().map(each -> each.file().id()).sorted().toList(),
                new AgendaItem.NextStep(owner, "", due));
    }
}
