package org.tessera.duty.list;

import java.util.List;
import java.util.Optional;

/** Reads responsibility lists. They are public in their district, so no scope narrows them. Blocking; never on the JavaFX thread. */
public interface ResponsibilityStore {

    /** All versions of all categories, by category and first day. */
    List<CategoryVersion> versions();

    /** One version by the id of its {@link CategoryVersion#ref()}. */
    Optional<CategoryVersion> find(String id);

    /** All departments that any list has named, by id. */
    List<Department> departments();
}
