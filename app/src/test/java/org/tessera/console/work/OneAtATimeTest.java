package org.tessera.console.work;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OneAtATimeTest {

    @Test
    void whatIsAskedMeanwhileIsDoneOnceMore() {
        OneAtATime reading = new OneAtATime();
        assertTrue(reading.begin());
        assertFalse(reading.begin());
        assertFalse(reading.begin());
        assertTrue(reading.end());
        assertTrue(reading.begin());
        assertFalse(reading.end());
    }
}
