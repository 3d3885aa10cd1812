package org.tessera.cases;

import java.time.Instant;

import org.tessera.access.Scope;

/**
 * Which cases.
 *
 * @param scope  whose view; rows outside never leave the store
 * @param openAt only cases open at this moment on the situation clock, or null for all
 * @param text   part of number, title, category or address, case-insensitive; empty for all
 * @param limit  at most so many, newest first
 */
public record CaseQuery(Scope scope, Instant openAt, String text, int limit) {
}
