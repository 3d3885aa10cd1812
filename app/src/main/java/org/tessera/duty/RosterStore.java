package org.tessera.duty;

import java.util.List;

import org.tessera.access.Scope;

/** Reads the roster. Blocking. */
public interface RosterStore {

    /** Members whose area lies in the scope, by id. */
    List<Member> members(Scope scope);
}
