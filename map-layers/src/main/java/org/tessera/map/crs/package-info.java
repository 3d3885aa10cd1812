/** Coordinate reference systems: finding them, moving between them, and measuring on the ellipsoid. No screen, no AWT. */
package org.tessera.map.crs;
