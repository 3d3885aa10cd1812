/** Regular coordination (定期调度): what a weekly or monthly meeting has before it, what it decides, and what became of that. */
package org.tessera.cases.coordination;
