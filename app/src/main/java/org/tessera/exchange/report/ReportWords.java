package org.tessera.exchange.report;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.plan.GroundCounts;

/** The words of reports in one language, Chinese or English. Immutable. */
public final class ReportWords {

    private static final String BUNDLE = "org.tessera.exchange.report.report";

    private final Locale locale;
    private final ResourceBundle bundle;

    /** Chinese for any Chinese locale, English for all others. */
    public ReportWords(Locale locale) {
        this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle(BUNDLE, Locale.of(this.locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Text of a key with its placeholders filled. */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What a finding means, for a planner. */
    public String sentence(Finding finding) {
        String key = switch (finding.kind()) {
            case GAP -> finding.grids().isEmpty() ? "sentence.gap.alone" : "sentence.gap";
            case CROSSING -> finding.detail().isEmpty() ? "sentence.crossing.nowhere" : "sentence.crossing";
            default -> "sentence." + finding.kind().key();
        };
        return text(key, ids(finding.grids()), finding.area(), finding.width(), finding.detail());
    }

    /** What stands on a finding's ground, added to its sentence; the sentence alone where nothing is known or nothing stands there. */
    public String sentence(String finding, GroundCounts.Inside inside) {
        List<String> counts = new ArrayList<>();
        if (inside.households() != null) {
            counts.add(text("inside.households", inside.households()));
        }
        if (inside.cases() != null) {
            counts.add(text("inside.cases", inside.cases()));
        }
        return inside.none() ? finding : text("inside.both", finding, ids(counts));
    }

    /** A grid and its share, which is never called nothing. */
    String share(String grid, double share) {
        return share < 0.0005 ? text("lineage.share-small", grid) : text("lineage.share", grid, share);
    }

    /** Ids, listed. */
    String ids(List<String> ids) {
        return String.join(text("list.comma"), ids);
    }

    /** A number as a column of that form writes it; empty for null. */
    String written(Object value, Form form) {
        if (value == null || form == Form.TEXT) {
            return value == null ? "" : value.toString();
        }
        double number = ((Number) value).doubleValue();
        return switch (form) {
            case COUNT -> String.format(locale, "%,.0f", number);
            case COUNT_CHANGE -> number == 0 ? "0" : String.format(locale, "%+,.0f", number);
            case CHANGE -> Math.abs(number) < 0.005 ? "0.00" : String.format(locale, "%+,.2f", number);
            case LENGTH -> number > 0 && number < 0.0005 ? "< 0.001" : String.format(locale, "%,.3f", number);
            case PERCENT -> String.format(locale, "%.4f %%", 100 * number);
            default -> number > 0 && number < 0.005 ? "< 0.01" : String.format(locale, "%,.2f", number);
        };
    }

    /** The language as documents name it: {@code zh-CN} or {@code en}. */
    String language() {
        return locale.toLanguageTag();
    }

    String time(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH).format(time);
    }
}
