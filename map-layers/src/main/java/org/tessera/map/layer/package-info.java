/** What is drawn: immutable revisions of layers. A change is a new revision, never an event inside a layer. */
package org.tessera.map.layer;
