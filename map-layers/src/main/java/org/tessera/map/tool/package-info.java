/** What a pointer or the keys do on a map, without a screen: selecting, measuring, drawing, snapping, reading places. */
package org.tessera.map.tool;
