/** The one window: everything that is reported comes in here, whatever the channel, and becomes one case with one number. */
package org.tessera.cases.intake;
