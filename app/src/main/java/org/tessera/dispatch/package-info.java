/**
 * Who goes where: units and their positions, the recommendation with its reasons, and {@link org.tessera.dispatch.CaseDesk}, from
 * which cases are dispatched and closed. Knows cases, duty and grid below it; no screen, no SQL.
 */
package org.tessera.dispatch;
