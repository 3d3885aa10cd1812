package org.tessera.access;

/** One thing that somebody may do. A right says what, the {@link Scope} says where; both are asked for every act. */
public enum Right {
    /** Take reports in at any channel. */
    TAKE_REPORTS,
    /** Accept, verify, file and dispatch cases. */
    RUN_CASES,
    /** Work on a case that was dispatched to one's department or area, answer for it and send it back. */
    HANDLE_CASES,
    /** Close a case, or void it. */
    CLOSE_CASES,
    /** Decide disputes over the lead, suspensions, extensions, appeals, and give supervision cards. */
    DECIDE_CASES,
    /** Send units and lead them through their assignment. */
    SEND_UNITS,
    /** Call departments to a place. */
    WHISTLE,
    /** Draw plans of grids. */
    DRAW_PLANS,
    /** Decide on plans that others have drawn. */
    DECIDE_PLANS,
    /** Permit gaps between grids. */
    PERMIT_GAPS,
    /** See a masked name, number or address for a purpose, for a minute. */
    REVEAL_PERSONAL,
    /** Read the journal of one's area. */
    READ_JOURNAL,
    /** Take records out of the workspace. */
    EXPORT,
    /** Bring records and responsibility lists into the workspace. */
    IMPORT,
    /** Make people known, give them roles, set first passwords. */
    KEEP_PEOPLE
}
