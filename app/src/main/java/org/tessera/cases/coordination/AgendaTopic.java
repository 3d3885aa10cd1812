package org.tessera.cases.coordination;

/** What brings a matter before the meeting. */
public enum AgendaTopic {
    /** The limit has passed and is not suspended. */
    OVERDUE,
    /** Sent back as often as the rule says, or more often; the case is still open. */
    SENT_BACK,
    /** Suspended for longer than the rule says. */
    LONG_SUSPENDED,
    /** A whistle that went to the district. */
    WHISTLE,
    /** A card, reminder or supervision without an answer in time. */
    UNANSWERED,
    /** Somebody is held to account and the matter is not ended. */
    ACCOUNTABILITY,
    /** 每月一题: what is reported again and again. */
    REPEATED
}
