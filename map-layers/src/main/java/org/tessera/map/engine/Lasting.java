package org.tessera.map.engine;

import java.util.function.BooleanSupplier;

/**
 * A check that, once true, stays true: whoever stopped within a shape because of it must not have the picture kept, even when
 * the check would take it back a moment later. Any thread.
 */
final class Lasting implements BooleanSupplier {

    private final BooleanSupplier check;
    private volatile boolean given;

    Lasting(BooleanSupplier check) {
        this.check = check;
    }

    @Override
    public boolean getAsBoolean() {
        if (!given && check.getAsBoolean()) {
            given = true;
        }
        return given;
    }
}
