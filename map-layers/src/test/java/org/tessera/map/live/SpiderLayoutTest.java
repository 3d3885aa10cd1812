package org.tessera.map.live;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertTrue;

class SpiderLayoutTest {

    @Property
    void noTwoMembersTouchEachOtherOrTheMiddle(@ForAll @IntRange(min = 2, max = 40) int members) {
        SpiderLayout layout = SpiderLayout.of(members);
        for (int i = 0; i < members; i++) {
            assertTrue(Math.hypot(layout.dx()[i], layout.dy()[i]) >= 29.9);
            for (int k = 0; k < i; k++) {
                double apart = Math.hypot(layout.dx()[i] - layout.dx()[k], layout.dy()[i] - layout.dy()[k]);
                assertTrue(apart >= 15, i + " and " + k + " are " + apart + " apart");
            }
        }
    }
}
