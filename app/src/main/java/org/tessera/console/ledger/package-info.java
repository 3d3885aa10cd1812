/** The residents' concerns ledger as a list of needs, masked, with its few acts. */
package org.tessera.console.ledger;
