/** Who sits at the console: signing in, the first administrator, the locked screen. */
package org.tessera.console.signin;
