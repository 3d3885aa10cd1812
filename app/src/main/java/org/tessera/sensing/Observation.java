package org.tessera.sensing;

import java.time.Instant;

/**
 * One measured value.
 *
 * @param sensorId   which sensor
 * @param property   what was measured, for example {@code gage_height}
 * @param observedAt when
 * @param value      finite
 */
public record Observation(String sensorId, String property, Instant observedAt, double value) {
}
