/** From the latest viewport and layers to a frame: plan, tiles, caches by bytes, composition, cancelling. */
package org.tessera.map.engine;
