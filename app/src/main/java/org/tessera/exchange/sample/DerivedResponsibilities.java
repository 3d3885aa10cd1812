package org.tessera.exchange.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;

/**
 * The responsibility list of the sample workspace. Boston publishes none, so one is derived from the 311 requests themselves: the
 * department that got at least four of five requests of a type leads it. Where no department did, the lead is left open, and whoever got
 * at least a tenth is named as assisting. Every row says that it is derived, and from how many requests.
 *
 * @param csv {@code boston_311_responsibilities.csv}
 */
public record DerivedResponsibilities(String csv) {

    private static final double CLEAR = 0.8;
    private static final double PART = 0.1;
    /** Of fewer requests nothing is said. */
    private static final int FEWEST = 10;

    /**
     * @param months the requests, with fields {@code TYPE}, {@code REASON} and {@code Department}; equal requests give equal bytes
     */
    public static DerivedResponsibilities derive(Iterable<SourceLayer> months) {
        Map<String, Map<String, Integer>> departments = new TreeMap<>();
        Map<String, Map<String, Integer>> reasons = new TreeMap<>();
        for (SourceLayer month : months) {
            for (SourceRecord request : month.records()) {
                String type = request.fields().get("TYPE");
                count(departments, type, request.fields().get("Department"));
                count(reasons, type, request.fields().get("REASON"));
            }
        }
        StringBuilder csv = new StringBuilder("category,class,tier,lead,assisting,basis\n");
        departments.forEach((type, taken) -> {
            if (sum(taken) >= FEWEST) {
                csv.append(row(type, mostOf(reasons.get(type)), taken));
            }
        });
        return new DerivedResponsibilities(csv.toString());
    }

    private static String row(String type, String reason, Map<String, Integer> taken) {
        int all = sum(taken);
        String most = mostOf(taken);
        double share = (double) taken.get(most) / all;
        String lead = share >= CLEAR ? most : "";
        List<String> others = taken.entrySet().stream().filter(each -> each.getValue() >= PART * all).map(Map.Entry::getKey)
                .filter(department -> !department.equals(lead)).toList();
        String basis = String.format(Locale.ROOT,
                "derived: the Department field of %d requests to 311 from January to June 2015; %s got %.1f %%", all, most, share * 100);
        return List.of(type, reason, "district", lead, String.join(";", others), basis).stream().map(DerivedResponsibilities::quoted)
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static void count(Map<String, Map<String, Integer>> counts, String type, String what) {
        counts.computeIfAbsent(type, _ -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most frequent; of equals the first by name. */
    private static String mostOf(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)).map(Map.Entry::getKey).orElseThrow();
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
