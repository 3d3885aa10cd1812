package org.tessera.exchange.open311;

/** What an answer to a question of a service looks like. */
public enum AttributeType {
    STRING,
    NUMBER,
    DATETIME,
    /** Several lines. */
    TEXT,
    /** One of a list. */
    SINGLEVALUELIST,
    /** Any of a list. */
    MULTIVALUELIST
}
