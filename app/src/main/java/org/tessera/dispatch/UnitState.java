package org.tessera.dispatch;

/** Where a unit stands in an assignment. Order is the order of the work; CLEARED is a moment that leads back to AVAILABLE. */
public enum UnitState {
    AVAILABLE,
    DISPATCHED,
    ACKNOWLEDGED,
    EN_ROUTE,
    ON_SCENE,
    OFF_DUTY;

    /** Whether the unit is bound to a case. */
    public boolean isAssigned() {
        return this != AVAILABLE && this != OFF_DUTY;
    }
}
