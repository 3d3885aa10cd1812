package org.tessera.bench;

import java.util.List;

/** Results that are measured together, in one process of their own. */
public interface Benchmark {

    /** What it is called: what stands before the slash of its results, or nearly so. */
    String group();

    /** Names of the results it can give. */
    List<String> names();

    /** Whether it needs JavaFX and a screen. */
    boolean onScreen();

    /** Measures what the session wants of it; every wanted name gets a result or a reason why not. */
    void run(Session session) throws InterruptedException;
}
