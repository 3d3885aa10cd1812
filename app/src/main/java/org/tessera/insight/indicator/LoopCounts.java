package org.tessera.insight.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.HandlingPath;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Report;

/** What is counted over the ways that cases went round the loop. */
public final class LoopCounts {

    private LoopCounts() {
    }

    /** Closed cases by the way they were handled; together they are all that the loop closed. */
    public static Map<HandlingPath, List<String>> paths(Collection<CaseFile> cases) {
        Map<HandlingPath, List<String>> paths = new EnumMap<>(HandlingPath.class);
        cases.stream().filter(file -> file.progress() != null && file.progress().path() != null)
                .forEach(file -> paths.computeIfAbsent(file.progress().path(), _ -> new ArrayList<>()).add(file.id()));
        return paths;
    }

    /** How often each department sent a case back. */
    public static Map<String, Integer> sentBack(Collection<CaseFile> cases) {
        Map<String, Integer> counts = new TreeMap<>();
        cases.stream().filter(file -> file.progress() != null).flatMap(file -> file.progress().steps().stream())
                .filter(step -> step.move() == MoveKind.SEND_BACK).forEach(step -> counts.merge(step.about(), 1, Integer::sum));
        return counts;
    }

    /**
     * 重复诉求率 of a period: of the reports that came in, those that were linked to an earlier case: all but the first one of a case, and
     * those of cases that were merged. Report by report, by their ids.
     */
    public static Rate repeated(Collection<CaseFile> cases, ReportPeriod period) {
        Set<String> all = new TreeSet<>();
        Set<String> repeated = new TreeSet<>();
        for (CaseFile file : cases) {
            List<Report> reports = file.progress() == null ? List.of() : file.progress().reports();
            for (int i = 0; i < reports.size(); i++) {
                if (period.contains(reports.get(i).at())) {
                    all.add(reports.get(i).id());
                    if (i > 0 || file.progress().ending() == Ending.MERGED) {
                        repeated.add(reports.get(i).id());
                    }
                }
            }
        }
        return new Rate(List.copyOf(repeated), List.copyOf(all));
    }
}
