package org.tessera.cases.flow;

/** The way a matter was handled; every closing names one. */
public enum HandlingPath {
    /** 自治: people settled it among themselves. */
    SELF_GOVERNANCE,
    /** 法治: by law and its authorities. */
    RULE_OF_LAW,
    /** 德治: by custom and persuasion. */
    VIRTUE
}
