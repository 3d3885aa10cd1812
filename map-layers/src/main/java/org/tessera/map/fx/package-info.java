/** The JavaFX control. The only package that uses JavaFX. */
package org.tessera.map.fx;
