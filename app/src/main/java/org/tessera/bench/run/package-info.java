/** Runs benchmarks: which there are, a process for each group, a display for those that need one. */
package org.tessera.bench.run;
