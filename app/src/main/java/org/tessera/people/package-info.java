/** People who may sign in, how they do it, and how they get to see what is masked. Stands on journal and access, under all others. */
package org.tessera.people;
