package org.tessera.exchange.write;

import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * One record to be written.
 *
 * @param geometry lon, lat on WGS 84, or null
 * @param values   property names to values (text, number, boolean, list), in order
 */
public record OutFeature(Geometry geometry, Map<String, Object> values) {
}
