/** The benchmarks behind {@code tessera bench}: what is measured, against whom, and what came out. */
package org.tessera.bench;
