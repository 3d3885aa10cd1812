/** A GeoReport v2 server: takes reports in and tells the public how they stand. */
package org.tessera.exchange.open311.serve;
