/** The view on paper and in files: sheets with title, legend and scale, written as PNG or PDF of any size. */
package org.tessera.map.export;
