/**
 * Responsibility lists: who leads which category of case, at which tier, where, and since when.
 *
 * <p>A category is brought in as a whole with the day from which it holds ({@code CategoryVersion}); what held before stays as it was.
 * {@code LeadMaps} is the one engine: it spreads the duties of a category over the grids. {@code LeadRouter} asks it for the lead of one
 * case, {@code org.tessera.duty.check} for every grid at once. Immutable and free of files and SQL.
 */
package org.tessera.duty.list;
