package org.tessera.map.view;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViewLockTest {

    private final ViewLock lock = new ViewLock();

    private static Viewport at(double x) {
        return Viewport.world(100, 100).at(x, 0, 10);
    }

    @Test
    void theTargetLeadsUntilAPersonMovesAndNeverAgainByItself() {
        assertEquals(Optional.of(at(1)), lock.targetMoved(at(1)));
        lock.personMoved();
        for (int i = 2; i < 50; i++) {
            assertEquals(Optional.empty(), lock.targetMoved(at(i)));
        }
        assertTrue(lock.refitOffered());
    }

    @Test
    void refitLeadsToTheLatestTargetAndFollowsOn() {
        lock.targetMoved(at(1));
        lock.personMoved();
        lock.targetMoved(at(7));
        assertEquals(Optional.of(at(7)), lock.refit());
        assertFalse(lock.refitOffered());
        assertEquals(Optional.of(at(8)), lock.targetMoved(at(8)));
    }

    @Test
    void nothingIsOfferedWhenNothingIsFollowed() {
        lock.personMoved();
        assertFalse(lock.refitOffered());
        lock.targetMoved(at(1));
        assertTrue(lock.refitOffered());
        lock.targetGone();
        assertFalse(lock.refitOffered());
        assertEquals(Optional.empty(), lock.refit());
    }

    @Test
    void theSameRowLeadsBackAndAThirdTimeThereAgain() {
        assertEquals(at(5), lock.rowChosen("a", at(0), at(5)));
        assertEquals(at(0), lock.rowChosen("a", at(5), at(5)));
        assertTrue(lock.held());
        assertEquals(at(5), lock.rowChosen("a", at(0), at(5)));
        assertFalse(lock.held());
    }

    @Test
    void anotherRowLeadsOnAndItsOwnSecondTimeOneStepBack() {
        lock.rowChosen("a", at(0), at(5));
        assertEquals(at(9), lock.rowChosen("b", at(5), at(9)));
        assertEquals(at(5), lock.rowChosen("b", at(9), at(9)));
    }

    @Test
    void theEarlierViewIsKeptWhileAPersonLooksAround() {
        lock.rowChosen("a", at(0), at(5));
        lock.personMoved();
        assertEquals(at(0), lock.rowChosen("a", at(6), at(5)));
    }
}
