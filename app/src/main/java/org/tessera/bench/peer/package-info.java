/** Those whom Tessera is measured against: Java2D in this process, QGIS in one of its own. */
package org.tessera.bench.peer;
