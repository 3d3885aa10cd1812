package org.tessera.console.signin;

/** How one gets to a console. */
public enum SignInMode {
    /** Sample data: one click, no password, nothing real. */
    DEMO,
    /** Nobody is known yet: the first administrator is made. */
    FIRST,
    /** With name and password. */
    PASSWORD,
    /** Somebody is signed in and has locked it, or was away for long. */
    LOCKED
}
