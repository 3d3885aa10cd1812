package org.tessera.console.cases;

import java.time.Instant;

/** Reads the table of cases. Blocking; never call on the screen's thread. */
public interface CaseReader {

    CasePage read(TableFilter filter, Instant now);
}
