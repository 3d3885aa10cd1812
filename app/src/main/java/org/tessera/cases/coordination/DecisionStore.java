package org.tessera.cases.coordination;

import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/**
 * Reads decisions and tasks. An area sees those of its own meetings and of the areas below it, a department those that it owns. Blocking;
 * never on the JavaFX thread.
 */
public interface DecisionStore {

    /** All decisions within the scope, by period, then in the order they were made. */
    List<Decision> decisions(Scope scope);

    /** All tasks within the scope, the first due first. */
    List<TaskItem> tasks(Scope scope);

    Optional<TaskItem> task(Scope scope, String id);
}
