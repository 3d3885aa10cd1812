package org.tessera.cases.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Point;

/** What a report must and must not be. The bounds keep what comes from outside from filling the store. */
public final class ReportRules {

    /** Characters that the words may have. */
    public static final int LONGEST_WORDS = 10_000;
    /** Characters that any other answer may have. */
    public static final int LONGEST_ANSWER = 500;
    /** Characters of a reference. */
    public static final int LONGEST_REFERENCE = 200;
    /** How many further answers there may be. */
    public static final int MOST_ANSWERS = 100;

    private ReportRules() {
    }

    /** Everything that is wrong, in the order of the form; empty when the report can be taken in. */
    public static List<FieldProblem> problems(NewReport report, IntakeKnowledge knowledge, Instant at) {
        List<FieldProblem> problems = new ArrayList<>();
        texts(report, problems);
        place(report, problems);
        if (report.channel() == null) {
            problems.add(new FieldProblem("channel", "", "refusal.report-channel", "a channel is needed"));
        }
        if (report.words().isBlank() && report.category().isBlank()) {
            problems.add(new FieldProblem("words", "", "refusal.report-says-nothing", "words or a category are needed"));
        }
        if (!report.category().isEmpty() && knowledge.category(report.category(), at).isEmpty() && knowledge.hasList(at)) {
            problems.add(new FieldProblem("category", report.category(), "refusal.report-unknown-category",
                    "no responsibility list holds this category on " + knowledge.day(at)));
        }
        return problems;
    }

    private static void texts(NewReport report, List<FieldProblem> problems) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("category", report.category());
        answers.put("address", report.address());
        answers.put("reporter.name", report.reporter().name());
        answers.put("reporter.phone", report.reporter().phone());
        answers.put("reporter.email", report.reporter().email());
        text("words", report.words(), LONGEST_WORDS, problems);
        answers.forEach((field, value) -> text(field, value, LONGEST_ANSWER, problems));
        text("reference", report.reference(), LONGEST_REFERENCE, problems);
        if (report.attributes().size() > MOST_ANSWERS) {
            problems.add(new FieldProblem("attributes", String.valueOf(report.attributes().size()), "refusal.report-too-many-answers",
                    "there may be " + MOST_ANSWERS + " further answers at most"));
        }
        report.attributes().forEach((name, value) -> {
            text("attributes", name, LONGEST_ANSWER, problems);
            text("attributes." + (name.length() > LONGEST_REFERENCE ? "" : name), value, LONGEST_WORDS, problems);
        });
    }

    private static void text(String field, String value, int longest, List<FieldProblem> problems) {
        if (value.length() > longest) {
            problems.add(new FieldProblem(field, value, "refusal.report-too-long",
                    "has " + value.length() + " characters; " + longest + " are allowed"));
        } else if (value.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t')) {
            problems.add(new FieldProblem(field, value, "refusal.report-control-characters", "has characters that are no text"));
        }
    }

    private static void place(NewReport report, List<FieldProblem> problems) {
        Point point = report.point();
        if (point == null || point.isEmpty()) {
            if (report.address().isBlank()) {
                problems.add(new FieldProblem("point", "", "refusal.report-no-place", "a place on the map or an address is needed"));
            }
            return;
        }
        boolean onEarth = Math.abs(point.getX()) <= 180 && Math.abs(point.getY()) <= 90;
        if (!onEarth) {
            problems.add(new FieldProblem("point", point.getX() + " " + point.getY(), "refusal.report-off-earth",
                    "expected longitude and latitude in degrees"));
        }
    }
}
