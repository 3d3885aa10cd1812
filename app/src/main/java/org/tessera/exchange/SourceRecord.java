package org.tessera.exchange;

import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * One record of an input file, before anything is made of it.
 *
 * @param row      1-based record number
 * @param id       the format's own feature id, or empty
 * @param geometry geometry in the layer's CRS with x = east/lon, y = north/lat, or null
 * @param fields   field names to text values, in file order; a missing or null value is the empty string
 */
public record SourceRecord(long row, String id, Geometry geometry, Map<String, String> fields) {
}
