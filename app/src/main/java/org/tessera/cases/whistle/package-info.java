/**
 * Whistle and response (基层吹哨、部门报到): a township or community calls departments to a place, and it is recorded who answered, who
 * came, what was done and how the caller found it. What counts is the arrival of a department at a whistle, never that of a person.
 * The machine and its clocks are pure; the desk writes through the journal.
 */
package org.tessera.cases.whistle;
