/** Shapes and text into premultiplied ARGB ints. The only package that may use {@code java.awt}, and only headless parts. */
package org.tessera.map.raster;
