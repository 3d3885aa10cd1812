package org.tessera.dispatch;

import java.time.Instant;

import org.locationtech.jts.geom.Point;

/**
 * One fix of a unit. High-rate data: kept in a time series with retention, never in the journal, never a measure of attendance.
 *
 * @param unitId   whose
 * @param point    lon, lat
 * @param fixedAt  when it was measured
 * @param accuracy radius in metres, NaN when unknown
 */
public record Position(String unitId, Point point, Instant fixedAt, double accuracy) {
}
