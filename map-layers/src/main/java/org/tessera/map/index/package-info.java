/** Packed geometry, the box index over it, and the questions a pointer asks. */
package org.tessera.map.index;
