/** When a case must be done: the working calendar, the four clocks that a limit can run on, and what stops or lengthens them. */
package org.tessera.cases.deadline;
