/** Where features come from: GeoTools collections packed into feature sets. */
package org.tessera.map.source;
