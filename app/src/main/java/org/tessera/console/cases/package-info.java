/** The cases view: all cases in one table, the file of one in the closed loop with the acts that are legal now, and the intake sheet. */
package org.tessera.console.cases;
