/**
 * The append-only record under everything: who changed what, when, from what to what, and why, in a hash chain.
 *
 * <p>A change goes through {@link org.tessera.journal.Journal#commit}: one transaction writes the state rows and one entry,
 * then the entry is announced and every screen redraws from the announcement. Knows no capability above it.
 */
package org.tessera.journal;
