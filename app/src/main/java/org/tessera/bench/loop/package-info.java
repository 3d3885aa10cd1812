/** Half a year of real cases run through the closed loop, with the journal on. */
package org.tessera.bench.loop;
