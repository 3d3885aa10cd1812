/** Which labels stand where: candidates, priorities, no collisions. */
package org.tessera.map.label;
