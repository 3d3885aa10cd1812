package org.tessera.cases;

/** What a matter means to people's lives; what is named first comes first (mission row 11, 民生为先). */
public enum Livelihood {
    /** Somebody may be hurt or killed. */
    LIFE_SAFETY,
    /** Water, power, heat, housing, health: daily life. */
    LIVELIHOOD,
    OTHER
}
