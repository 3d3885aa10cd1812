/** What a case's text says it is: learned from cases that people have sorted, and a suggestion only. */
package org.tessera.cases.classify;
