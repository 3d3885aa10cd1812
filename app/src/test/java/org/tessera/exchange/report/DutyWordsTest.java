package org.tessera.exchange.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.tessera.access.Tier;
import org.tessera.duty.check.DutyFinding;
import org.tessera.duty.check.DutyFindingKind;
import org.tessera.duty.check.DutyWorld;
import org.tessera.duty.check.Extent;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DutyWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Extent PLACE = new Extent(List.of("G1", "G2", "G3"),
            List.of(new Extent.Part(Tier.COMMUNITY, "K1", 2), new Extent.Part(Tier.GRID, "G3", 1)));

    private static DutyFinding finding(DutyFindingKind kind, String... departments) {
        return new DutyFinding(kind, PLACE, DutyWorld.category("C1", null), Tier.TOWNSHIP, List.of(departments), DAY, "T9", List.of());
    }

    private static String said(Locale locale, DutyFinding finding) {
        return new DutyWords(new ReportWords(locale)).sentence(finding);
    }

    @Test
    void everySentenceNamesWhatWhereAndWhen() {
        DutyFinding vacant = finding(DutyFindingKind.VACANT);
        assertEquals("Nobody leads name of C1 (C1) at the township tier in community K1 (2 grids), grid G3 on 2026-03-02.",
                said(Locale.ENGLISH, vacant));
        assertEquals("2026-03-02，社区 K1（2 个网格）、网格 G3的“name of C1 (C1)”在街道（片区）一级无主办单位。", said(Locale.CHINESE, vacant));
        assertEquals("A, B all lead name of C1 (C1) at the township tier in community K1 (2 grids), grid G3 on 2026-03-02.",
                said(Locale.ENGLISH, finding(DutyFindingKind.CONTESTED, "A", "B")));
        assertEquals("name of C1 (C1): duties in area T9, which is not there on 2026-03-02.",
                said(Locale.ENGLISH, finding(DutyFindingKind.MISPLACED)));
        assertEquals("No member looks after community K1 (2 grids), grid G3 on 2026-03-02.",
                said(Locale.ENGLISH, finding(DutyFindingKind.UNMANNED)));
    }

    @Test
    void manyAreasAreNamedByTheFirstFew() {
        List<Extent.Part> parts = List.of("1", "2", "3", "4", "5", "6", "7").stream()
                .map(id -> new Extent.Part(Tier.GRID, id, 1)).toList();
        DutyFinding finding = new DutyFinding(DutyFindingKind.UNMANNED, new Extent(List.of(), parts), null, null, List.of(), DAY, "",
                List.of());
        assertEquals("No member looks after grid 1, grid 2, grid 3, grid 4, grid 5 and 2 more areas on 2026-03-02.",
                said(Locale.ENGLISH, finding));
        assertEquals("2026-03-02，网格 1、网格 2、网格 3、网格 4、网格 5等，另有 2 个区域没有网格员。", said(Locale.CHINESE, finding));
    }
}
