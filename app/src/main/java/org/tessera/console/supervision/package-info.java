/** Supervision on the screen: what is about to be late, its cards, reminders and replies. */
package org.tessera.console.supervision;
