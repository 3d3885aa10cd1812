/** Writes features to files: whole or not at all, the format by the file's extension. */
package org.tessera.exchange.write;
