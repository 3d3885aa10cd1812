/**
 * Plans: drafts of other grids, their comparison, approval and coming into effect; the codes that grids bear; and the history that
 * knows what was where at any time. Coordinates are lon, lat unless a type says otherwise.
 */
package org.tessera.grid.plan;
