package org.tessera.cases.supervision;

/** Why a lead is written to. */
public enum NoticeKind {
    /** A card: the limit runs short, or has passed. */
    CARD,
    /** 催办: somebody reminds the lead. */
    REMINDER,
    /** 超时督办: a card was not answered in time. */
    TIMEOUT,
    /** 领导督办: a leader of the district asks for it. */
    LEADER,
    /** 重要督办: the matter itself is important. */
    IMPORTANT;

    /** Whether it is 督办, which only the district may open. */
    public boolean isSupervision() {
        return this == TIMEOUT || this == LEADER || this == IMPORTANT;
    }
}
