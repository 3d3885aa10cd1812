package org.tessera.access;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import org.tessera.cases.flow.Reporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaskedTest {

    @Test
    void keepsWhatTheRuleSaysAndNoMore() {
        assertEquals("张**", Masked.name("张三"));
        assertEquals("张**", Masked.name("张三丰"));
        assertEquals("M**", Masked.name(" Maria Lopez "));
        assertEquals("138****5678", Masked.phone("13812345678"));
        assertEquals("138****5678", Masked.phone("+86 138-1234-5678"));
        assertEquals("****", Masked.phone("62781234"));
        assertEquals("********", Masked.idNumber("110101199003071234"));
        assertEquals("***@***.org", Masked.email("maria.lopez@example.org"));
        assertEquals("朝阳区建国路", Masked.address("朝阳区建国路88号3单元502"));
        assertEquals("Beacon St", Masked.address("1234 Beacon St Apt 5, Boston MA"));
        assertEquals("**", Masked.address("House of the Lopez family"));
    }

    @Test
    void whatIsNotGivenStaysEmpty() {
        for (String nothing : new String[] {null, "", "  "}) {
            assertEquals("", Masked.name(nothing) + Masked.phone(nothing) + Masked.idNumber(nothing) + Masked.email(nothing)
                    + Masked.address(nothing));
        }
        assertEquals(Reporter.NOBODY, Reporter.NOBODY.masked());
    }

    @Property(tries = 300)
    void noNumberOfTheHouseAndNoMiddleOfANumberIsLeft(
            @ForAll @StringLength(11) @Chars({'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'}) String digits) {
        assertTrue(Masked.phone(digits).matches("\\d{3}\\*{4}\\d{4}"));
        assertTrue(Masked.idNumber(digits).matches("\\*+"));
        assertEquals("建国路", Masked.address("建国路" + digits + "号"));
        assertTrue(!Masked.address(digits + " Beacon Street " + digits).matches(".*\\d.*"));
    }
}
