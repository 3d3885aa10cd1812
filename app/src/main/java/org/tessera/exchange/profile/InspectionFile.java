package org.tessera.exchange.profile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.duty.check.Inspection;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.read.LayerReader;

/**
 * Visits of departments, one a row, by common column names.
 *
 * @param visits   those that could be read
 * @param problems one for each row that could not
 */
public record InspectionFile(List<Inspection> visits, List<Problem> problems) {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "object", List.of("object", "object_id", "subject", "licence", "license", "site", "enterprise", "name", "检查对象", "对象",
                    "企业名称", "企业", "单位名称"),
            "department", List.of("department", "dept", "agency", "inspector", "检查部门", "检查单位", "部门"),
            "date", List.of("date", "day", "inspected", "inspected_at", "time", "检查日期", "检查时间", "日期"),
            "place", List.of("place", "grid", "grid_id", "address", "location", "网格", "地点", "地址"));

    public InspectionFile {
        visits = List.copyOf(visits);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a CSV, or any other file of records. Blocking and bounded.
     *
     * @throws UnreadableInput when the file as a whole cannot be used
     */
    public static InspectionFile read(Path file) {
        SourceLayer layer = LayerReader.read(file, Optional.empty());
        Profile profile = new Profile("inspections", "inspections", List.of(), columns(layer), Map.of(), ZoneOffset.UTC, List.of());
        List<Inspection> visits = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(layer.problems());
        for (SourceRecord record : layer.records()) {
            try {
                visits.add(visit(new MappedRow(layer.file(), record, profile)));
            } catch (RowRefusal e) {
                problems.add(e.problem());
            }
        }
        return new InspectionFile(visits, problems);
    }

    private static Inspection visit(MappedRow row) {
        String object = row.required("object");
        String department = row.required("department");
        row.required("date");
        LocalDate date = LocalDates.read(row, "date");
        return new Inspection(object, department, date, row.text("place"));
    }

    private static Map<String, String> columns(SourceLayer layer) {
        Map<String, String> columns = new HashMap<>();
        COLUMNS.forEach((target, names) -> names.stream()
                .flatMap(name -> layer.fields().stream().filter(name::equalsIgnoreCase)).findFirst()
                .ifPresent(column -> columns.put(target, column)));
        for (String needed : List.of("object", "department", "date")) {
            if (!columns.containsKey(needed)) {
                throw new UnreadableInput(new Problem(layer.file(), 0, "", "", "has no column that is known as '" + needed
                        + "'; expected object, department, date and place"));
            }
        }
        return columns;
    }
}
