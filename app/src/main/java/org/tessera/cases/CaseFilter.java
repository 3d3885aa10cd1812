package org.tessera.cases;

import java.time.Instant;

import org.tessera.access.Scope;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Stage;

/**
 * Which cases by where they stand in the loop.
 *
 * @param scope   whose view; rows outside never leave the store
 * @param now     the moment on the situation clock; what is opened later is not there
 * @param stage   only cases under way in this stage; null for any
 * @param ending  only cases that ended like this; null for any. With stage and ending null, cases of both kinds
 * @param lead    only cases this department leads; empty for any
 * @param text    part of number, title, category or address, case-insensitive; empty for any
 * @param overdue only cases under way whose deadline has passed
 * @param limit   at most so many, newest first
 */
public record CaseFilter(Scope scope, Instant now, Stage stage, Ending ending, String lead, String text, boolean overdue, int limit) {
}
