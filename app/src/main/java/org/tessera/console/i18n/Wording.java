package org.tessera.console.i18n;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.CountedTime;

/** Says times, spans and figures in the chosen language and the place's time zone. Screen thread. */
public final class Wording {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Messages messages;
    private final ZoneId zone;

    public Wording(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    public Messages messages() {
        return messages;
    }

    /** Month, day and time, for rows. */
    public String brief(Instant instant) {
        return SHORT.format(instant.atZone(zone));
    }

    /** Year to minute, for files. */
    public String full(Instant instant) {
        return FULL.format(instant.atZone(zone));
    }

    /** Year to second with weekday and zone, for the situation clock. */
    public String clock(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        String weekday = at.getDayOfWeek().getDisplayName(TextStyle.SHORT, messages.locale());
        String zoneName = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at);
        return CLOCK.format(at) + "  " + weekday + "  " + zoneName;
    }

    /** Month and year, for the replay label. */
    public String month(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return messages.text("clock.month", at.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()),
                String.valueOf(at.getYear()), String.valueOf(at.getMonthValue()));
    }

    /** A span with its two largest parts: "3 d 4 h", "25 min", "40 s". */
    public String span(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return length.toDays() >= 10 || length.toHoursPart() == 0
                    ? messages.text("span.days", length.toDays())
                    : messages.text("span.days-hours", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return length.toMinutesPart() == 0
                    ? messages.text("span.hours", length.toHours())
                    : messages.text("span.hours-minutes", length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? messages.text("span.minutes", length.toMinutes())
                : messages.text("span.seconds", length.toSeconds());
    }

    /** An estimate of a journey in whole minutes, rounded up as the reasons of a proposal are. */
    public String travelTime(Duration estimate) {
        return span(Duration.ofMinutes(Math.ceilDiv(estimate.toSeconds(), 60)));
    }

    /** Metres below a kilometre, kilometres above. */
    public String distance(double metres) {
        return metres < 1000
                ? String.format(messages.locale(), "%.0f m", metres)
                : String.format(messages.locale(), "%.1f km", metres / 1000);
    }

    /** A measured length: to the decimetre below a kilometre, to the metre above. */
    public String length(double metres) {
        return metres < 1000
                ? String.format(messages.locale(), "%.1f m", metres)
                : String.format(messages.locale(), "%.3f km", metres / 1000);
    }

    /** Metres across something that may be very narrow. */
    public String width(double metres) {
        return metres < 0.005 ? "< 1 cm" : metres < 10 ? String.format(messages.locale(), "%.2f m", metres) : distance(metres);
    }

    /** Square metres with grouping, decimals below ten, square kilometres from a million on. */
    public String area(double squareMetres) {
        if (squareMetres < 10) {
            return squareMetres < 0.005 ? String.format(messages.locale(), "< %.2f m²", 0.01)
                    : String.format(messages.locale(), "%.2f m²", squareMetres);
        }
        return squareMetres < 1_000_000
                ? String.format(messages.locale(), "%,.0f m²", squareMetres)
                : String.format(messages.locale(), "%.2f km²", squareMetres / 1_000_000);
    }

    /** Name of a finding's kind. */
    public String finding(String kind, boolean sliver) {
        String name = messages.textOr("finding." + kind, kind);
        return sliver ? messages.text("finding.sliver", name) : name;
    }

    /** A finding's area and greatest width; empty when it has none. */
    public String findingSize(double area, double width) {
        return area > 0 ? messages.text("finding.size", area(area), width(width)) : "";
    }

    /** What is left or gone of a case's time: due in, overdue by, or its age when it has no deadline. */
    public String remaining(Urgency urgency, Instant openedAt, Instant dueAt, Instant now) {
        return switch (urgency) {
            case OVERDUE -> messages.text("due.over", span(Duration.between(dueAt, now)));
            case DUE_SOON, ON_TRACK -> messages.text("due.in", span(Duration.between(now, dueAt)));
            case NO_DEADLINE -> messages.text("due.age", span(Duration.between(openedAt, now)));
        };
    }

    /** From when to when, the day said once where it is the same. */
    public String stretch(CountedTime time) {
        boolean oneDay = time.from().atZone(zone).toLocalDate().equals(time.to().atZone(zone).toLocalDate());
        return brief(time.from()) + "–" + (oneDay ? HOUR.format(time.to().atZone(zone)) : brief(time.to()));
    }

    /** Name of an urgency. */
    public String urgency(Urgency urgency) {
        return messages.text("urgency." + urgency.name());
    }
}
