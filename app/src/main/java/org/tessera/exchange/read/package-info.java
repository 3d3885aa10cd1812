/**
 * File formats to records. {@link org.tessera.exchange.read.LayerReader} is the way in; each reader is bounded by
 * {@link org.tessera.exchange.read.InputLimits}, refuses a bad record by name, and a bad file with one line.
 */
package org.tessera.exchange.read;
