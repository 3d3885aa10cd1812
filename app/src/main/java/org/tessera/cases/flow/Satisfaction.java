package org.tessera.cases.flow;

/** How content whoever reported a matter is with it. */
public enum Satisfaction {
    SATISFIED,
    /** 基本满意. */
    BASICALLY,
    NOT
}
