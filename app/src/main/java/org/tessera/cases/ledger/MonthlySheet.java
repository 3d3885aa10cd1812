package org.tessera.cases.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The monthly sheet of the ledger: computed, never typed. It holds no name, number or address. Pure.
 *
 * @param month       which
 * @param at          what happened later is not known yet
 * @param lines       one a need heard in the month, by day and name
 * @param promises    promises whose last day lies in the month, by that day
 * @param suggestions suggestions that came in in the month
 * @param burden      what it cost to write it down
 */
public record MonthlySheet(YearMonth month, Instant at, List<Line> lines, List<Due> promises, Suggestions suggestions, Burden burden) {

    public MonthlySheet {
        lines = List.copyOf(lines);
        promises = List.copyOf(promises);
    }

    /**
     * The sheet of a month.
     *
     * @param entries     the ledger, also entries of other months: their promises may be due in this one
     * @param now         the sheet of a month that is not over shows it so far
     */
    public static MonthlySheet of(YearMonth month, ZoneId zone, Collection<LedgerEntry> entries, Collection<Suggestion> suggestions,
            Instant now) {
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant at = now.isBefore(end) ? now : end;
        List<Line> lines = new ArrayList<>();
        List<Due> promises = new ArrayList<>();
        int fields = 0;
        int carried = 0;
        for (LedgerEntry entry : entries) {
            LocalDate day = entry.visit().at().atZone(zone).toLocalDate();
            boolean heard = YearMonth.from(day).equals(month) && !entry.visit().at().isAfter(at);
            fields += heard ? 1 + entry.resident().given() : 0;
            for (Need need : entry.needs()) {
                if (heard) {
                    lines.add(Line.of(entry, need, day, at, zone));
                    fields += 2 + (concluded(need, at) ? 2 : 0);
                    carried += need.caseId() == null ? 0 : 2 + Math.min(entry.resident().given(), 3);
                }
                need.promises().stream().filter(promise -> YearMonth.from(promise.due()).equals(month)).forEach(promise -> promises.add(
                        new Due(entry.nameOf(need, promise), promise.due(), promise.owner(), promise.isKeptInTime(at, zone),
                                promise.isOverdue(at, zone))));
            }
        }
        lines.sort(Comparator.comparing(Line::day).thenComparing(Line::need));
        promises.sort(Comparator.comparing(Due::due).thenComparing(Due::promise));
        return new MonthlySheet(month, at, lines, promises, Suggestions.of(month, zone, suggestions, at), new Burden(fields, carried));
    }

    private static boolean concluded(Need need, Instant at) {
        return need.outcome() != null && !need.concludedAt().isAfter(at);
    }

    /** How many needs of each kind ended in each way; the key of those that go on is empty. */
    public Map<WorkKind, Map<String, Long>> byKind() {
        return lines.stream().collect(Collectors.groupingBy(Line::kind, TreeMap::new,
                Collectors.groupingBy(line -> line.outcome() == null ? "" : line.outcome().name(), TreeMap::new, Collectors.counting())));
    }

    /** How many needs were heard in each area. */
    public Map<String, Long> byArea() {
        return lines.stream().collect(Collectors.groupingBy(Line::area, TreeMap::new, Collectors.counting()));
    }

    /** Promises due in the month that are overdue. */
    public List<Due> overdue() {
        return promises.stream().filter(Due::overdue).toList();
    }

    /**
     * A need.
     *
     * @param entry   number of the entry it stands in
     * @param need    its name
     * @param day     of the visit
     * @param area    that was visited
     * @param kind    of work
     * @param outcome how it ended, null while it goes on
     * @param caseId  the case raised from it, or null
     * @param dispute the dispute it belongs to, or null
     * @param overdue how many of its promises are overdue
     */
    public record Line(String entry, String need, LocalDate day, String area, WorkKind kind, Outcome outcome, String caseId,
            String dispute, int overdue) {

        static Line of(LedgerEntry entry, Need need, LocalDate day, Instant at, ZoneId zone) {
            return new Line(entry.id(), entry.nameOf(need), day, entry.visit().areaId(), need.kind(),
                    concluded(need, at) ? need.outcome() : null, need.caseId(), need.disputeId(),
                    (int) need.promises().stream().filter(promise -> promise.isOverdue(at, zone)).count());
        }
    }

    /**
     * A promise.
     *
     * @param promise its name
     * @param due     its last day
     * @param owner   who keeps it
     * @param kept    whether the resident confirmed it by then
     * @param overdue whether the day is over and the resident has not confirmed it
     */
    public record Due(String promise, LocalDate due, String owner, boolean kept, boolean overdue) {
    }

    /**
     * Suggestions of the month.
     *
     * @param ids     which
     * @param replied those that have their reply
     * @param median  half of the replies took no longer; null without replies
     * @param slow    nine of ten replies took no longer; null without replies
     */
    public record Suggestions(List<String> ids, List<String> replied, Duration median, Duration slow) {

        public Suggestions {
            ids = List.copyOf(ids);
            replied = List.copyOf(replied);
        }

        static Suggestions of(YearMonth month, ZoneId zone, Collection<Suggestion> all, Instant at) {
            List<Suggestion> came = all.stream().filter(each -> YearMonth.from(each.at().atZone(zone)).equals(month)
                    && !each.at().isAfter(at)).toList();
            List<Suggestion> replied = came.stream().filter(each -> each.repliedAt() != null && !each.repliedAt().isAfter(at)).toList();
            List<Duration> times = replied.stream().map(Suggestion::replyTime).sorted().toList();
            return new Suggestions(came.stream().map(Suggestion::id).toList(), replied.stream().map(Suggestion::id).toList(),
                    nearest(times, 50), nearest(times, 90));
        }

        /** Nearest rank: the smallest time that at least so many per cent of the replies did not exceed. */
        private static Duration nearest(List<Duration> sorted, int percent) {
            return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
        }
    }

    /**
     * What writing it down cost.
     *
     * @param entered fields that somebody filled in for the needs of the month
     * @param carried fields of cases raised from them that were handed on and not asked again
     */
    public record Burden(int entered, int carried) {
    }
}
