package org.tessera.exchange.read;

/**
 * The files of one shapefile, read whole.
 *
 * @param shp geometries
 * @param dbf attributes, or null
 * @param prj CRS as WKT, or null
 * @param cpg encoding of the dbf, or null
 */
record ShapefileParts(byte[] shp, byte[] dbf, byte[] prj, byte[] cpg) {
}
