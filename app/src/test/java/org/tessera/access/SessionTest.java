package org.tessera.access;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void isOverAfterAQuarterOfAnHourOfNothing() {
        Session session = Session.begin(Actor.OPERATOR, "", NINE);
        assertFalse(session.isOver(NINE.plusSeconds(899)));
        assertTrue(session.isOver(NINE.plusSeconds(900)));
        assertFalse(session.touched(NINE.plusSeconds(600)).isOver(NINE.plusSeconds(1499)));
    }

    @Test
    void onlyThePasswordOpensALockedOne() {
        Session locked = Session.begin(Actor.OPERATOR, "", NINE).lock();
        assertTrue(locked.touched(NINE.plusSeconds(1)).isOver(NINE.plusSeconds(1)));
        assertTrue(Session.begin(Actor.OPERATOR, "", NINE).touched(NINE.plusSeconds(901)).locked());
        assertFalse(locked.unlocked(NINE.plusSeconds(2)).isOver(NINE.plusSeconds(3)));
    }
}
