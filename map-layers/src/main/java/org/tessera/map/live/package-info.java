/**
 * Many points that move or change: packed columns, their spatial order, clusters, and the merging of updates. Knows no look:
 * a point has the number of a symbol, and which symbol that is stands in the layer.
 */
package org.tessera.map.live;
