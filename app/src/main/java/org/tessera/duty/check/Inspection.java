package org.tessera.duty.check;

import java.time.LocalDate;

/**
 * One visit of a department to something it supervises.
 *
 * @param object     what was inspected: a licence number, a site, a shop
 * @param department who inspected
 * @param date       the day
 * @param place      id of the grid it lies in, or words; may be empty
 */
public record Inspection(String object, String department, LocalDate date, String place) {
}
