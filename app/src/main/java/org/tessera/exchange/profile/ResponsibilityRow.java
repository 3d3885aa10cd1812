package org.tessera.exchange.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tessera.access.Tier;
import org.tessera.duty.list.CaseStandard;
import org.tessera.duty.list.CategoryKind;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.Matter;
import org.tessera.duty.list.TimeLimit;

/**
 * One row of a responsibility list, each value read and judged by itself.
 *
 * @param row      where it comes from, for messages
 * @param category code of the category
 * @param kind     null when the row does not say
 * @param matter   null when the row does not say
 * @param standard filing condition, limit and closing condition; null without any
 * @param tier     the tier at which the leads act
 * @param areaId   empty: everywhere
 * @param leads    one for a sound list; none where the list leaves it open
 * @param leadTier the tier the leads belong to, null when the row does not say
 * @param from     first day, null: since ever
 * @param until    last day, null: open
 */
record ResponsibilityRow(MappedRow row, String category, CategoryKind kind, Matter matter, CaseStandard standard, Tier tier,
        String areaId, List<String> leads, Tier leadTier, List<String> assisting, LocalDate from, LocalDate until) {

    /** With the first day and a separator it must fit the 200 characters of an identity. */
    private static final int LONGEST_CATEGORY = 150;
    private static final int LONGEST_NAME = 150;
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,4})\\s*个?\\s*(\\D*)");
    private static final String SEPARATORS = "[;；|、]";
    private static final String TIERS = "district, township, community or grid (区县, 乡镇, 社区, 网格)";

    /**
     * @throws RowRefusal when a value cannot be read, or the row says neither tier nor matter
     */
    static ResponsibilityRow of(MappedRow row) {
        String category = name(row, "category", row.required("category"), LONGEST_CATEGORY);
        Matter matter = word(row, "matter", DutyWords::matter, "basic, assisting or reclaimed (基本, 配合, 收回)").orElse(null);
        LocalDate from = LocalDates.read(row, "from");
        LocalDate until = LocalDates.read(row, "until");
        if (from != null && until != null && until.isBefore(from)) {
            throw row.refusal("until", row.text("until"), "lies before the first day " + from);
        }
        return new ResponsibilityRow(row, category, word(row, "kind", DutyWords::kind, "part or event (部件, 事件)").orElse(null), matter,
                standard(row), tier(row, matter), name(row, "area", row.text("area"), LONGEST_NAME), names(row, "lead"),
                word(row, "leadTier", DutyWords::tier, TIERS).orElse(null), names(row, "assisting"), from, until);
    }

    /** A list of matters need not name tiers: a basic matter is the township's, the others are the district's. */
    private static Tier tier(MappedRow row, Matter matter) {
        return word(row, "tier", DutyWords::tier, TIERS).orElseGet(() -> {
            if (matter == null) {
                throw row.refusal("tier", "", "is missing; expected " + TIERS + ", or a matter that implies it");
            }
            return matter == Matter.BASIC ? Tier.TOWNSHIP : Tier.DISTRICT;
        });
    }

    private static CaseStandard standard(MappedRow row) {
        String filing = row.text("filing");
        String closing = row.text("closing");
        TimeLimit limit = limit(row);
        return filing.isEmpty() && closing.isEmpty() && limit == null ? null : new CaseStandard(filing, limit, closing);
    }

    private static TimeLimit limit(MappedRow row) {
        String text = row.text("limit");
        if (text.isEmpty()) {
            return null;
        }
        Matcher parts = LIMIT.matcher(text);
        Optional<ClockUnit> unit = parts.matches() ? DutyWords.clock(parts.group(2).isEmpty() ? row.text("limitUnit") : parts.group(2))
                : Optional.empty();
        int amount = unit.isEmpty() ? 0 : Integer.parseInt(parts.group(1));
        if (amount < 1) {
            throw row.refusal("limit", text, "expected a number and its clock: urgent hours, working hours, working days or natural days"
                    + " (紧急工作时, 工作时, 工作日, 自然日)");
        }
        return new TimeLimit(amount, unit.get());
    }

    private static <T> Optional<T> word(MappedRow row, String target, Function<String, Optional<T>> meaning, String expected) {
        String text = row.text(target);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = meaning.apply(text);
        if (found.isEmpty()) {
            throw row.refusal(target, text, "expected " + expected);
        }
        return found;
    }

    private static List<String> names(MappedRow row, String target) {
        return Arrays.stream(row.text(target).split(SEPARATORS)).map(String::strip).filter(name -> !name.isEmpty()).distinct()
                .map(name -> name(row, target, name, LONGEST_NAME)).toList();
    }

    private static String name(MappedRow row, String target, String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw row.refusal(target, text, "expected one line of at most " + longest + " characters");
        }
        return text;
    }
}
