package org.tessera.duty.list;

/** Whether a category is about things or about what happens. */
public enum CategoryKind {
    /** A public facility: a manhole cover, a lamp, a tree. */
    PART,
    /** Disorder caused by people or nature. */
    EVENT
}
