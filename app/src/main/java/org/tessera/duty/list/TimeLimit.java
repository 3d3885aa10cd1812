package org.tessera.duty.list;

/**
 * How long a case may take.
 *
 * @param amount 1 or more
 * @param unit   the clock that counts it
 */
public record TimeLimit(int amount, ClockUnit unit) {

    public TimeLimit {
        if (amount < 1 || unit == null) {
            throw new IllegalArgumentException("a limit is a positive amount of a unit");
        }
    }

    @Override
    public String toString() {
        return amount + " " + unit.words() + (amount == 1 ? "" : "s");
    }
}
