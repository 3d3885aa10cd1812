/** How the columns of a known kind of file become the records of the capabilities. */
package org.tessera.exchange.profile;
