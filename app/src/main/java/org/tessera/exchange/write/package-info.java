/** Writes records to files in open formats. */
package org.tessera.exchange.write;
