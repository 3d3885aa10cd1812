/** What is seen: immutable records of the viewport, its scale and places on it. Needs nothing but the JDK and JTS. */
package org.tessera.map.view;
