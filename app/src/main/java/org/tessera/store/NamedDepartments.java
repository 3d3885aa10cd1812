package org.tessera.store;

import java.util.Collection;
import java.util.stream.Collectors;

import org.tessera.access.Scope;

/** A column that holds several departments, so that a scope of one department can be applied in SQL. */
final class NamedDepartments {

    /** No department is called so: the unit separator is no letter. */
    private static final String MARK = "\u001f";

    private NamedDepartments() {
    }

    /** What the column holds for these departments. */
    static String column(Collection<String> departments) {
        return departments.stream().distinct().map(each -> MARK + each + MARK).collect(Collectors.joining());
    }

    /** Condition that lets a department see only rows that name it, and everybody else all; {@code :department} is {@link #bound}. */
    static String named(Scope scope, String column) {
        return scope.isOneDepartment() ? "LOCATE(:department, " + column + ") > 0" : "CAST(:department AS VARCHAR) IS NOT NULL";
    }

    static String bound(Scope scope) {
        return MARK + scope.departmentId() + MARK;
    }
}
