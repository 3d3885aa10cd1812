package org.tessera.cases.ledger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdentityNumberTest {

    /** The two examples that the standard itself prints. */
    private static final String FIRST = "11010519491231002X";
    private static final String SECOND = "440524188001010014";

    @Test
    void theExamplesOfTheStandardHold() {
        assertTrue(IdentityNumber.isOne(FIRST));
        assertTrue(IdentityNumber.isOne("11010519491231002x"));
        // Its check digit is right; born in 1880, nobody lives any more.
        assertEquals('4', IdentityNumber.check(SECOND.substring(0, 17)));
        assertFalse(IdentityNumber.isOne(SECOND));
    }

    @Test
    void aDayThatNeverWasIsNoBirthday() {
        for (String day : new String[] {"19490231", "19491301", "19490000"}) {
            String digits = "110105" + day + "002";
            assertFalse(IdentityNumber.isOne(digits + IdentityNumber.check(digits)), day);
        }
        assertFalse(IdentityNumber.isOne(""));
        assertFalse(IdentityNumber.isOne(null));
        assertFalse(IdentityNumber.isOne("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X"));
    }

    @Property
    void anyOneWrongCharacterIsFound(@ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 9) int digit) {
        char[] letters = FIRST.toCharArray();
        char other = (char) ('0' + digit);
        if (letters[place] == other) {
            return;
        }
        letters[place] = other;
        assertFalse(IdentityNumber.isOne(new String(letters)));
    }

    /** Weights 2^(17−i) mod 11 as the standard's table has them, summed up once and not step by step. */
    @Property
    void theCheckIsTheWeightedSumOfTheStandard(@ForAll @IntRange(max = 999_999) int place, @ForAll @IntRange(max = 999) int order) {
        String digits = String.format("%06d19850704%03d", place, order);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        assertEquals("10X98765432".charAt(sum % 11), IdentityNumber.check(digits));
    }

    @Test
    void itIsFoundInsideWordsButNotInsideALongerNumber() {
        assertTrue(IdentityNumber.isIn("her card " + FIRST + ", please help"));
        assertTrue(IdentityNumber.isIn("身份证" + FIRST + "。"));
        assertFalse(IdentityNumber.isIn("9" + FIRST));
        assertFalse(IdentityNumber.isIn("no number"));
    }

    @Test
    void maskedNothingOfTheNumberIsLeft() {
        Resident resident = new Resident("王小明", "13800001234", FIRST, "Lane 1");
        assertEquals(new Resident("王**", "138****1234", "********", "Lane"), resident.masked());
        assertEquals(Resident.UNNAMED, Resident.UNNAMED.masked());
        assertEquals("王**", new Resident("王", "12", "", "").masked().name());
        assertFalse(resident.toString().contains("王") || resident.toString().contains("1949"));
        Refusal refusal = assertThrows(Refusal.class, () -> new Resident("", "", "110105194912310021", ""));
        assertFalse(refusal.getMessage().contains("1949"));
    }
}
