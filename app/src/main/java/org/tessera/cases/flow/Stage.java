package org.tessera.cases.flow;

/** The six links of the closed loop, in order. A case is in one of them until it has an {@link Ending}. */
public enum Stage {
    /** 发现: somebody or something has noticed it. */
    DISCOVERY,
    /** 上报: it has been reported and is to be accepted, verified and filed. */
    REPORT,
    /** 处置: its lead works on it. */
    HANDLING,
    /** 反馈: it has been handled; the result is checked and told to whoever reported it. */
    FEEDBACK,
    /** 评估: the outcome is appraised, with the follow-up call. */
    EVALUATION,
    /** 问责: whether a rule asks for somebody to answer for it; "not triggered" is an answer too. */
    ACCOUNTABILITY
}
