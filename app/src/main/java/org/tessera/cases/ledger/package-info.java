/**
 * The residents' concerns ledger (民情台账): who was visited, what they need, what was promised and until when, and that the resident
 * confirmed it. Written once; the monthly sheet and a case raised from a need are made of it. Names, telephone and identity numbers and
 * addresses stand in one part of an entry, {@link org.tessera.cases.ledger.Resident}, and leave the desk masked.
 */
package org.tessera.cases.ledger;
