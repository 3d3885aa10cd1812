package org.tessera.cases.ledger;

/** The four kinds of work that a visit can lead to. */
public enum WorkKind {
    /** 政策咨询 */
    POLICY_ADVICE,
    /** 征集民意 */
    OPINION,
    /** 调解 */
    MEDIATION,
    /** 助困 */
    HELP
}
