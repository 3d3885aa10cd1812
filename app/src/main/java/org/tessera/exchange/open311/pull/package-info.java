/** A GeoReport v2 client: polls another server and brings what is new there in through the one window. */
package org.tessera.exchange.open311.pull;
