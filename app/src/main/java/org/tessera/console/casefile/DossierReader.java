package org.tessera.console.casefile;

import java.time.Instant;
import java.util.Optional;

/** Reads a case's file with all that belongs to it. */
public interface DossierReader {

    /** Blocking; never call on the screen's thread. */
    Optional<Dossier> read(String caseId, Instant now);
}
