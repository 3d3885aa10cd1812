/** Figures of the closed loop, each with the cases that it counts. Definitions are those of DOMAIN §5. */
package org.tessera.insight.indicator;
