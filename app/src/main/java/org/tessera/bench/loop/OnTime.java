package org.tessera.bench.loop;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;

/**
 * What the times of the replayed cases say, beside the city's own mark of their rows.
 *
 * @param onTime    marked as on time by the city
 * @param overdue   marked as overdue by the city
 * @param unmarked  with deadline and end, yet no mark
 * @param unlike    where ours is not the city's
 * @param undue     rows without deadline or without end: they are in no denominator
 */
record OnTime(int onTime, int overdue, int unmarked, int unlike, int undue) {

    /**
     * @param rows     the city's rows
     * @param replayed the cases they became, from the tables
     */
    static OnTime of(List<CaseFile> rows, LoopReplay replay, List<CaseFile> replayed) {
        Map<String, CaseTimes> ours = replayed.stream().collect(Collectors.toMap(CaseFile::id, CaseFile::times));
        int[] counts = new int[5];
        for (CaseFile row : rows) {
            CaseTimes times = ours.get(replay.numberOf(row));
            String mark = row.attributes().getOrDefault(BostonRows.MARK, "");
            if (times == null || times.dueAt() == null || times.closedAt() == null) {
                counts[4]++;
            } else if (mark.isBlank()) {
                counts[2]++;
            } else {
                boolean inTime = !times.closedAt().isAfter(times.dueAt());
                boolean said = "ONTIME".equals(mark);
                counts[said ? 0 : 1]++;
                counts[3] += inTime == said ? 0 : 1;
            }
        }
        return new OnTime(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
