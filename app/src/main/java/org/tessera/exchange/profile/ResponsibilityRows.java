package org.tessera.exchange.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tessera.access.Tier;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Department;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;

/**
 * Rows of responsibility lists, gathered into versions of categories. A version comes in whole or not at all: were a category stored
 * without the row that could not be read, its duty would be gone without anybody having said so.
 */
final class ResponsibilityRows {

    private final Map<String, ResponsibilityDraft> drafts = new LinkedHashMap<>();
    /** Categories with a refused row, and the first such row. */
    private final Map<String, MappedRow> spoiled = new HashMap<>();
    private final Map<String, Department> departments = new TreeMap<>();

    /**
     * @throws RowRefusal when the row cannot be used; then no row of its category can
     */
    void add(String file, SourceRecord source, Profile profile) {
        MappedRow row = new MappedRow(file, source, profile);
        try {
            ResponsibilityRow read = ResponsibilityRow.of(row);
            requireOneTier(read);
            drafts.computeIfAbsent(read.category() + "@" + read.from(), _ -> new ResponsibilityDraft()).add(read);
            read.leads().forEach(lead -> departments.merge(lead, new Department(lead, lead, read.leadTier()), ResponsibilityRows::known));
            read.assisting().forEach(name -> departments.putIfAbsent(name, new Department(name, name, null)));
        } catch (RowRefusal e) {
            spoiled.putIfAbsent(row.text("category"), row);
            throw e;
        }
    }

    private void requireOneTier(ResponsibilityRow row) {
        for (String lead : row.leads()) {
            Tier before = departments.containsKey(lead) ? departments.get(lead).tier() : null;
            if (before != null && row.leadTier() != null && before != row.leadTier()) {
                throw row.row().refusal("leadTier", row.row().text("leadTier"), "an earlier row puts " + lead + " at the "
                        + before.name().toLowerCase(Locale.ROOT) + " tier");
            }
        }
    }

    private static Department known(Department before, Department after) {
        return before.tier() == null ? after : before;
    }

    /** One problem for each readable row that is left out because another row of its category was refused. */
    List<Problem> leftOut() {
        List<Problem> problems = new ArrayList<>();
        for (ResponsibilityDraft draft : drafts.values()) {
            for (ResponsibilityRow row : draft.rows()) {
                MappedRow cause = spoiled.get(row.category());
                if (cause != null) {
                    problems.add(row.row().refusal("category", row.category(), "is left out whole, because row "
                            + cause.source().row() + " of it in " + cause.file() + " was refused").problem());
                }
            }
        }
        return problems;
    }

    /** Versions of which every row could be read. */
    List<CategoryVersion> versions() {
        return whole().stream().map(ResponsibilityDraft::version).toList();
    }

    /** How many rows made the versions for which the condition holds. */
    long rows(Predicate<CategoryVersion> condition) {
        return whole().stream().filter(draft -> condition.test(draft.version()))
                .mapToLong(draft -> draft.rows().size()).sum();
    }

    private List<ResponsibilityDraft> whole() {
        return drafts.values().stream().filter(draft -> !draft.rows().isEmpty() && !spoiled.containsKey(draft.rows().getFirst().category()))
                .toList();
    }

    /** Departments of these versions that are not known yet, or whose tier the list says anew. */
    List<Department> newDepartments(Collection<Department> known) {
        Map<String, Department> before = known.stream().collect(Collectors.toMap(Department::id, each -> each));
        List<String> named = versions().stream().flatMap(version -> version.duties().stream())
                .flatMap(duty -> Stream.concat(Stream.of(duty.lead()), duty.assisting().stream()))
                .filter(name -> !name.isEmpty()).distinct().sorted().toList();
        return named.stream().map(departments::get)
                .filter(each -> !before.containsKey(each.id()) || each.tier() != null && each.tier() != before.get(each.id()).tier())
                .toList();
    }
}
