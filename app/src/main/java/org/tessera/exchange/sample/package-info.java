/** The sample workspace: real Boston, generated staff. */
package org.tessera.exchange.sample;
