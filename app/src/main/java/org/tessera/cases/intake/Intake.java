package org.tessera.cases.intake;

import org.tessera.cases.CaseFile;
import org.tessera.journal.Refusal;

/** Takes reports in. Blocking; never call on the JavaFX thread. */
public interface Intake {

    /**
     * Makes the report a case, or finds the case that its reference already made.
     *
     * @throws Refusal when something it needs is missing or wrong; nothing is saved
     */
    CaseFile take(NewReport report);
}
