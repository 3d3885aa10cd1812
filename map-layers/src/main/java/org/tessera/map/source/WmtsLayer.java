package org.tessera.map.source;

/**
 * One layer of a WMTS service, ready to be opened with {@link TileClient#source}.
 *
 * @param identifier as requests name it
 * @param title      for people
 * @param format     of its tiles, a MIME type
 * @param set        its matrices: the Mercator set if it has one, else its first
 * @param tiles      where they are
 */
public record WmtsLayer(String identifier, String title, String format, TileMatrixSet set, UrlTemplate tiles) {
}
