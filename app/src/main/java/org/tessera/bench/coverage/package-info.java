/** Benchmarks of the coverage check, and the made coverages that they and the tests use. */
package org.tessera.bench.coverage;
