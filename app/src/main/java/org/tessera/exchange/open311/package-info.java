/** Open311 GeoReport v2: its documents, and cases as the public may see them. */
package org.tessera.exchange.open311;
