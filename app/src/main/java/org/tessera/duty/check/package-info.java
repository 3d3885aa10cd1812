/**
 * The responsibility check: what the coverage check is for space, in duty. Finds categories that nobody or more than one leads in a grid,
 * reclaimed matters sent to a township, duties in areas that are not there, grids without a member, objects that several departments
 * inspect within days. Stateless; safe on any thread.
 */
package org.tessera.duty.check;
