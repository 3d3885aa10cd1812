package org.tessera.duty.list;

/** The four clocks a limit can run on. */
public enum ClockUnit {
    /** Runs on through nights and holidays. */
    URGENT_HOUR("urgent hour"),
    /** Runs in office hours on working days. */
    WORK_HOUR("working hour"),
    /** Eight working hours. */
    WORK_DAY("working day"),
    /** Runs on, 24 hours a day. */
    NATURAL_DAY("natural day");

    private final String words;

    ClockUnit(String words) {
        this.words = words;
    }

    /** What people call one of it. */
    public String words() {
        return words;
    }
}
