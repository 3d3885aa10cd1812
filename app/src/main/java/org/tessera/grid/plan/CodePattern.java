package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a grid code is built: parts from wide to narrow, the last of which numbers the grids inside their community and everything
 * before it is the community's own code.
 *
 * @param groups the parts, at least two; none for a workspace whose codes follow no pattern
 */
public record CodePattern(List<CodeGroup> groups) {

    /** Setting of a workspace that holds its pattern in the form of {@link #parse}. */
    public static final String SETTING = "grid.code.pattern";

    /**
     * The 15 digits of the unit grid: 6 county (GB/T 2260), 3 street or town, 3 community or village, 3 number. The first six begin
     * with a province, 11 to 82; the statistical division code numbers streets, towns and townships 001 to 599.
     */
    public static final CodePattern UNIT_GRID = new CodePattern(List.of(
            new CodeGroup("county", 6, false, 110000, 829999), new CodeGroup("township", 3, false, 1, 599),
            new CodeGroup("community", 3, false, 1, 999), new CodeGroup("number", 3, false, 1, 999)));

    /** Any code that is not blank; for workspaces whose grids come with names of their own. */
    public static final CodePattern ANY = new CodePattern(List.of());

    private static final Pattern GROUP = Pattern.compile("([1-9][0-9]?)(x?)");

    public CodePattern {
        groups = List.copyOf(groups);
        if (groups.size() == 1) {
            throw new IllegalArgumentException("a code has at least a community's part and a number");
        }
    }

    /**
     * Reads {@code 6-3-3-3} (lengths of the parts, the unit grid), {@code 12-4x} (x: letters too; a city's 16 characters) or {@code any}.
     *
     * @throws IllegalArgumentException when the text is none of these, in words for a user
     */
    public static CodePattern parse(String text) {
        String pattern = text.strip();
        if (pattern.equals("any")) {
            return ANY;
        }
        if (pattern.equals("6-3-3-3")) {
            return UNIT_GRID;
        }
        List<CodeGroup> groups = new ArrayList<>();
        String[] parts = pattern.split("-", -1);
        for (int i = 0; i < parts.length; i++) {
            Matcher matcher = GROUP.matcher(parts[i]);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 18 || parts.length < 2) {
                throw new IllegalArgumentException("'" + text + "' is no code pattern; expected lengths such as 6-3-3-3, an x after a"
                        + " length that takes letters, or any");
            }
            int length = Integer.parseInt(matcher.group(1));
            String field = i == parts.length - 1 ? "number" : i == parts.length - 2 ? "community" : "part " + (i + 1);
            groups.add(new CodeGroup(field, length, !matcher.group(2).isEmpty(), 1, Math.powExact(10L, length) - 1));
        }
        return new CodePattern(groups);
    }

    /** Characters of a whole code; 0 when any length will do. */
    public int length() {
        return groups.stream().mapToInt(CodeGroup::length).sum();
    }

    /** Characters of the community's code; 0 without a pattern. */
    public int communityLength() {
        return groups.isEmpty() ? 0 : length() - groups.getLast().length();
    }

    /** What is wrong with a code by itself, one line a rule; empty when nothing is. */
    List<CodeProblem> faults(String code) {
        if (groups.isEmpty()) {
            return List.of();
        }
        if (code.length() != length()) {
            return List.of(new CodeProblem("length", code, "has " + code.length() + " characters; expected " + length()));
        }
        List<CodeProblem> problems = new ArrayList<>();
        int from = 0;
        for (CodeGroup group : groups) {
            String part = code.substring(from, from + group.length());
            String fault = group.fault(part);
            if (fault != null) {
                problems.add(new CodeProblem(group.field(), part, fault));
            }
            from += group.length();
        }
        return problems;
    }
}
