package org.tessera.cases.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Case numbers: the day in the district's own zone and the count of that day, {@code 20261124-00017}, one series for all channels.
 * Decided inside the commit that writes the case, so two writers never get the same one. Five digits at least; more when a day has
 * more cases.
 *
 * @param store knows the last one given
 */
record CaseNumbers(IntakeStore store) {

    String next(LocalDate day) {
        String prefix = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
        return prefix + String.format(java.util.Locale.ROOT, "%05d", store.lastCount(prefix) + 1);
    }
}
