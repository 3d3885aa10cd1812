package org.tessera.store;

import java.util.Collection;
import java.util.stream.Collectors;

import org.tessera.access.Scope;

/** A column that holds several departments, so that a scope of one department can be applied in SQL. */
final class NamedDepartments {

    /** No department is called so: the unit separator is no letter. */
    private static final String MARK = "\u001f";
    private static final String MARK_IN_SQL = "CHAR(31)";

    private NamedDepartments() {
    }

    /** What the column holds for these departments. */
    static String column(Collection<String> departments) {
        return departments.stream().distinct().map(each -> MARK + each + MARK).collect(Collectors.joining());
    }

    /** What is added to a condition so that a department sees only rows that name it: nothing for everybody else. */
    static String andNamed(Scope scope, String column) {
        return scope.isOneDepartment() ? " AND LOCATE(" + MARK_IN_SQL + " || :department || " + MARK_IN_SQL + ", " + column + ") > 0" : "";
    }
}
