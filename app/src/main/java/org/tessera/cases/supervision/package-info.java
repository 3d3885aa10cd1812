/** Supervision: what is about to be late, cards and reminders, and the replies that they need. Knows no store of its own. */
package org.tessera.cases.supervision;
