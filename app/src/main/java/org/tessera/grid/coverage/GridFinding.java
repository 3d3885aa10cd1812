package org.tessera.grid.coverage;

import java.util.List;

/**
 * What every finding about grids has, in space and in duty, so that one list can show, sort and filter both. What is special to a kind
 * (a shape, a category, departments) stays with the finding's own record.
 */
public interface GridFinding {

    /** The lower-case name of its kind, unique over all checks. */
    String kindKey();

    /** Ids of the grids concerned, sorted; may be empty. */
    List<String> grids();

    /** How much it matters. */
    Severity severity();

    /** Key of the sentence in a message bundle; the record says which arguments it takes. */
    String messageKey();

    /** The sentence for a planner, in English. */
    String sentence();
}
