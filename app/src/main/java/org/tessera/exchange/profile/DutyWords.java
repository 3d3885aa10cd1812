package org.tessera.exchange.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tessera.access.Tier;
import org.tessera.duty.list.CategoryKind;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.Matter;

/** The words by which responsibility lists name tiers, matters, kinds and clocks, Chinese and English. */
final class DutyWords {

    private static final Map<String, Tier> TIERS = table(Map.of(
            Tier.DISTRICT, List.of("district", "county", "区", "县", "区县", "区(县)", "县(区)", "县级", "区级", "区县级"),
            Tier.TOWNSHIP, List.of("township", "town", "street", "subdistrict", "sub district", "乡镇", "街道", "镇", "乡", "乡镇(街道)",
                    "镇街", "镇(街道)", "街道(乡镇)", "乡镇级", "街道级"),
            Tier.COMMUNITY, List.of("community", "village", "社区", "村", "村社", "村(社区)", "社区(村)", "村级", "社区级"),
            Tier.GRID, List.of("grid", "网格", "网格级")));
    private static final Map<String, Matter> MATTERS = table(Map.of(
            Matter.BASIC, List.of("basic", "基本", "基本事项", "基本履职", "基本履职事项"),
            Matter.ASSISTING, List.of("assisting", "assist", "配合", "配合事项", "配合履职", "配合履职事项"),
            Matter.RECLAIMED, List.of("reclaimed", "taken back", "收回", "收回事项", "上收", "上级收回", "上级部门收回",
                    "上级部门收回事项")));
    private static final Map<String, CategoryKind> KINDS = table(Map.of(
            CategoryKind.PART, List.of("part", "component", "部件"),
            CategoryKind.EVENT, List.of("event", "incident", "事件")));
    private static final Map<String, ClockUnit> CLOCKS = table(Map.of(
            ClockUnit.URGENT_HOUR, List.of("urgent hour", "urgent working hour", "urgent work hour", "紧急工作时", "紧急工作小时"),
            ClockUnit.WORK_HOUR, List.of("work hour", "working hour", "工作时", "工作小时"),
            ClockUnit.WORK_DAY, List.of("work day", "workday", "working day", "工作日"),
            ClockUnit.NATURAL_DAY, List.of("natural day", "calendar day", "自然日")));

    private DutyWords() {
    }

    static Optional<Tier> tier(String text) {
        return look(TIERS, text);
    }

    static Optional<Matter> matter(String text) {
        return look(MATTERS, text);
    }

    static Optional<CategoryKind> kind(String text) {
        return look(KINDS, text);
    }

    /** A clock in the singular or plural. "Hours" and "days" alone are none: it would not be known whether nights and holidays count. */
    static Optional<ClockUnit> clock(String text) {
        Optional<ClockUnit> found = look(CLOCKS, text);
        return found.isPresent() || !text.endsWith("s") ? found : look(CLOCKS, text.substring(0, text.length() - 1));
    }

    private static <T> Optional<T> look(Map<String, T> table, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('（', '(').replace('）', ')').replaceAll("[\\s_-]+", " ");
        return Optional.ofNullable(table.get(word));
    }

    private static <T> Map<String, T> table(Map<T, List<String>> words) {
        Map<String, T> table = new LinkedHashMap<>();
        words.forEach((meaning, names) -> names.forEach(name -> table.put(name, meaning)));
        return Map.copyOf(table);
    }
}
