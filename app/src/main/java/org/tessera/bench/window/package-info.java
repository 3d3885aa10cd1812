/** What can only be measured in a window: frames. One of the packages that use JavaFX; see docs/decisions/020-benchmarks.md. */
package org.tessera.bench.window;
