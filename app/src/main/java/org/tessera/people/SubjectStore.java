package org.tessera.people;

import org.tessera.access.Scope;
import org.tessera.journal.EntityRef;

/** Says of any recorded thing whether it lies in a scope. Blocking. */
public interface SubjectStore {

    /** False as well for a thing that is not there. */
    boolean holds(Scope scope, EntityRef subject);
}
