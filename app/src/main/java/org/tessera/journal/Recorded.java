package org.tessera.journal;

/** State that may only change together with a journal entry. Implemented by the immutable records of the capabilities. */
public interface Recorded {

    /** The identity under which this state is stored; equal before and after a change. */
    EntityRef ref();
}
