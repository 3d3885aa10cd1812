package org.tessera.grid.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a workspace asks of its plans.
 *
 * @param pattern how codes of new grids are built
 * @param zone    where a day begins
 */
public record PlanRules(CodePattern pattern, ZoneId zone) {

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
