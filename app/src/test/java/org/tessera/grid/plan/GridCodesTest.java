package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GridCodesTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String COMMUNITY = "330106001007";

    /** Mission table, row 8: validators for codes. */
    @Test
    void missionRow8ThousandValidCodesAreAcceptedAndEverySingleViolationIsRejectedByField() {
        Random random = new Random(8);
        GridCodes codes = new GridCodes(CodePattern.UNIT_GRID, Set.of());
        Set<String> valid = new HashSet<>();
        while (valid.size() < 1_000) {
            valid.add("%06d%03d%03d%03d".formatted(110_000 + random.nextInt(720_000), 1 + random.nextInt(599),
                    1 + random.nextInt(999), 1 + random.nextInt(999)));
        }
        GridCodes used = new GridCodes(CodePattern.UNIT_GRID, valid);
        for (String code : valid) {
            assertEquals(List.of(), codes.problems(code, code.substring(0, 12)), code);

            assertRejected(codes, "", code, "code");
            assertRejected(codes, code.substring(1), code, "length");
            assertRejected(codes, code + "0", code, "length");
            for (String county : List.of("109999", "830000", "000000")) {
                assertRejected(codes, county + code.substring(6), null, "county");
            }
            for (String township : List.of("000", "600", "999")) {
                assertRejected(codes, code.substring(0, 6) + township + code.substring(9), null, "township");
            }
            assertRejected(codes, code.substring(0, 9) + "000" + code.substring(12), null, "community");
            assertRejected(codes, code.substring(0, 12) + "000", code, "number");
            int at = random.nextInt(15);
            String field = at < 6 ? "county" : at < 9 ? "township" : at < 12 ? "community" : "number";
            for (char wrong : List.of('X', ' ', '-', '７')) {
                assertRejected(codes, code.substring(0, at) + wrong + code.substring(at + 1), null, field);
            }
            String elsewhere = code.substring(9, 12).equals("001") ? "002" : "001";
            assertRejected(codes, code.substring(0, 9) + elsewhere + code.substring(12), code, "community");
            assertRejected(used, code, code, "code");
        }
    }

    /** Exactly one problem, which names the field and says something. */
    private static void assertRejected(GridCodes codes, String broken, String original, String field) {
        List<CodeProblem> problems = codes.problems(broken, original == null ? null : original.substring(0, 12));
        assertEquals(1, problems.size(), broken + ": " + problems);
        assertEquals(field, problems.getFirst().field(), broken);
        assertFalse(problems.getFirst().message().isBlank());
    }

    @Property(tries = 200, seed = "20261124")
    void numbersAreNewUniqueValidAndIndependentOfTheOrderOfTheFile(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        Random random = new Random(seed);
        List<Cell> cells = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < count; i++) {
            double x = random.nextInt(20);
            double y = random.nextInt(20);
            cells.add(cell("draft" + i, x, y, x + 1 + random.nextInt(3), y + 1 + random.nextInt(3)));
            if (random.nextBoolean()) {
                taken.add(COMMUNITY + "%03d".formatted(1 + random.nextInt(900)));
            }
        }
        GridCodes codes = new GridCodes(CodePattern.UNIT_GRID, taken);
        Map<String, String> given = codes.number(COMMUNITY, cells);

        assertEquals(count, new HashSet<>(given.values()).size());
        given.values().forEach(code -> assertEquals(List.of(), codes.problems(code, COMMUNITY)));
        Collections.shuffle(cells, random);
        assertEquals(given, codes.number(COMMUNITY, cells));
    }

    @Test
    void rowsGoFromTheNorthAndEachFromTheWest() {
        List<Cell> cells = List.of(cell("south-east", 10, 0, 20, 10), cell("north-west", 0, 11, 10, 21),
                cell("south-west", 0, 0, 10, 11), cell("north-east", 10, 10, 20, 20), cell("far-north", 5, 30, 15, 40));
        assertEquals(List.of("far-north", "north-west", "north-east", "south-west", "south-east"),
                GridCodes.inOrder(cells).stream().map(Cell::id).toList());
        assertEquals(Map.of("south-west", COMMUNITY + "008"), new GridCodes(CodePattern.UNIT_GRID,
                Set.of(COMMUNITY + "003", COMMUNITY + "007", "330106001008" + "500")).number(COMMUNITY, cells.subList(2, 3)));
    }

    @Test
    void aCommunityWithoutNumbersLeftSaysSo() {
        GridCodes codes = new GridCodes(CodePattern.UNIT_GRID, Set.of(COMMUNITY + "998"));
        Refusal full = assertThrows(Refusal.class,
                () -> codes.number(COMMUNITY, List.of(cell("a", 0, 0, 1, 1), cell("b", 1, 0, 2, 1))));
        assertEquals("refusal.codes-used-up", full.code());
        assertEquals("refusal.code-pattern",
                assertThrows(Refusal.class, () -> codes.number("33", List.of(cell("a", 0, 0, 1, 1)))).code());
    }

    @Test
    void aPatternCanBeSetToWhatTheCityHas() {
        CodePattern sixteen = CodePattern.parse("12-4x");
        GridCodes codes = new GridCodes(sixteen, Set.of());
        assertEquals(List.of(), codes.problems("140802001001A01B", "140802001001"));
        assertEquals("number", codes.problems("140802001001a01b", "140802001001").getFirst().field());
        assertEquals("length", codes.problems("140802001001001", null).getFirst().field());
        assertEquals("1408020010010001", codes.number("140802001001", List.of(cell("a", 0, 0, 1, 1))).get("a"));
        assertEquals(List.of(), new GridCodes(CodePattern.parse("any"), Set.of()).problems("Back Bay", null));
        assertEquals(List.of(), new GridCodes(CodePattern.parse("11-1"), Set.of()).problems("250250001001", "25025000100"));
        for (String wrong : List.of("", "15", "6-0-3", "6-3-", "a-b", "19-3", "6--3")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> CodePattern.parse(wrong)).getMessage().contains("6-3-3-3"));
        }
    }

    private static Cell cell(String id, double x1, double y1, double x2, double y2) {
        return new Cell(id, SHAPES.toGeometry(new Envelope(x1, x2, y1, y2)));
    }
}
