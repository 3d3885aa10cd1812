package org.tessera.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import static org.tessera.access.Right.CLOSE_CASES;
import static org.tessera.access.Right.DECIDE_CASES;
import static org.tessera.access.Right.DECIDE_PLANS;
import static org.tessera.access.Right.DRAW_PLANS;
import static org.tessera.access.Right.EXPORT;
import static org.tessera.access.Right.HANDLE_CASES;
import static org.tessera.access.Right.IMPORT;
import static org.tessera.access.Right.KEEP_PEOPLE;
import static org.tessera.access.Right.PERMIT_GAPS;
import static org.tessera.access.Right.READ_JOURNAL;
import static org.tessera.access.Right.REVEAL_PERSONAL;
import static org.tessera.access.Right.RUN_CASES;
import static org.tessera.access.Right.SEND_UNITS;
import static org.tessera.access.Right.TAKE_REPORTS;
import static org.tessera.access.Right.WHISTLE;

/** What somebody is there for. Several can be held by one person; their rights add up. The matrix stands in docs/decisions/043. */
public enum Role {
    /** Answers for the district: decides disputes, extensions, appeals and plans. */
    DISTRICT_DIRECTOR(CLOSE_CASES, DECIDE_CASES, DECIDE_PLANS, PERMIT_GAPS, READ_JOURNAL, EXPORT, REVEAL_PERSONAL),
    /** Sits at the console: takes reports, runs cases round the loop, sends units. */
    DISPATCHER(TAKE_REPORTS, RUN_CASES, CLOSE_CASES, SEND_UNITS, READ_JOURNAL, REVEAL_PERSONAL),
    /** Handles what is dispatched to the department, and answers whistles. */
    DEPARTMENT_OFFICER(HANDLE_CASES, READ_JOURNAL, REVEAL_PERSONAL),
    /** Runs and handles the cases of a township, and whistles. */
    TOWNSHIP_OFFICER(TAKE_REPORTS, RUN_CASES, HANDLE_CASES, CLOSE_CASES, SEND_UNITS, WHISTLE, READ_JOURNAL, REVEAL_PERSONAL),
    /** Takes reports of a community, handles what it can, whistles for the rest. */
    COMMUNITY_OFFICER(TAKE_REPORTS, HANDLE_CASES, SEND_UNITS, WHISTLE, READ_JOURNAL, REVEAL_PERSONAL),
    /** Knows one grid: reports what is seen there and does what is small. */
    GRID_MEMBER(TAKE_REPORTS, HANDLE_CASES),
    /** An enterprise or social organisation that takes part in cases it was asked into. */
    PARTNER(HANDLE_CASES),
    /** Draws the grids; somebody else decides. */
    PLANNER(DRAW_PLANS, PERMIT_GAPS, READ_JOURNAL, EXPORT),
    /** Reads what was done and changes nothing. */
    AUDITOR(READ_JOURNAL, EXPORT),
    /** Keeps people and data in order; takes no part in cases. */
    ADMINISTRATOR(KEEP_PEOPLE, IMPORT, EXPORT, READ_JOURNAL);

    private final Set<Right> rights;

    Role(Right... granted) {
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        Collections.addAll(all, granted);
        rights = Collections.unmodifiableSet(all);
    }

    /** Whether it is the work of one department or organisation, which sees only what it has to do with. */
    public boolean isOfDepartment() {
        return this == DEPARTMENT_OFFICER || this == PARTNER;
    }

    /** What the role may do. */
    public Set<Right> rights() {
        return rights;
    }
}
