package org.tessera.exchange;

import java.util.List;

import org.tessera.map.crs.NamedCrs;

/**
 * A file read whole.
 *
 * @param file     file name as given
 * @param crs      CRS of the geometries; null when the file has none
 * @param fields   field names in file order
 * @param records  the readable records in order
 * @param problems records that could not be read, each named
 */
public record SourceLayer(
        String file, NamedCrs crs, List<String> fields, List<SourceRecord> records, List<Problem> problems) {
}
