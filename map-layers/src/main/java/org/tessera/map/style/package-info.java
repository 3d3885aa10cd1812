/** GeoTools styles, a fluent way to write them, and their compiled tables. */
package org.tessera.map.style;
