/** The closed loop of a case: discover, report, handle, feed back, evaluate, account. Pure: no store, no clock of its own. */
package org.tessera.cases.flow;
