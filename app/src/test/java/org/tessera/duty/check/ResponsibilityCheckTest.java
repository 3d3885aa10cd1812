package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.tessera.access.Tier;
import org.tessera.duty.Member;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Department;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.Matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.duty.check.DutyWorld.DAY;
import static org.tessera.duty.check.DutyWorld.duty;
import static org.tessera.duty.check.DutyWorld.ever;

class ResponsibilityCheckTest {

    /** Random lists are full of faults of every kind; the check finds just those that looking at every row for every grid finds. */
    @Property(tries = 300)
    void findsWhatLookingAtEveryGridFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int townships) {
        Random random = new Random(seed);
        DutyWorld world = randomWorld(DutyWorld.of(townships, 1 + random.nextInt(3), 1 + random.nextInt(3)), random);
        for (int shift : new int[] {-40, 0, 40}) {
            LocalDate day = DAY.plusDays(shift);
            List<DutyFinding> found = world.check(day).findings();
            assertEquals(new DutyOracle(world, day).facts(), DutyOracle.facts(found));
            found.forEach(finding -> partsAreTheGrids(world, finding));
        }
    }

    /** The areas of a finding hold its grids, all of them and no others, each once. */
    private static void partsAreTheGrids(DutyWorld world, DutyFinding finding) {
        List<String> named = finding.extent().parts().stream().flatMap(part -> world.tree().grids().stream()
                .filter(grid -> part.tier() == Tier.DISTRICT
                        || world.tree().areaOf(part.tier(), world.tree().number(grid).getAsInt()).equals(part.id())))
                .sorted().toList();
        assertEquals(finding.grids(), named);
    }

    private static DutyWorld randomWorld(DutyWorld sound, Random random) {
        List<CategoryVersion> versions = new ArrayList<>();
        for (int category = 0; category < 4; category++) {
            Matter matter = random.nextInt(4) == 0 ? null : Matter.values()[random.nextInt(3)];
            for (int version = random.nextInt(3); version >= 0; version--) {
                LocalDate from = version == 0 ? null : DAY.plusDays(random.nextInt(60) - 30L + version * 100L - 100);
                LocalDate until = random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(60) - 20L) : null;
                versions.add(new CategoryVersion(DutyWorld.category("C" + category, matter), from, until, duties(sound, random)));
            }
        }
        List<Member> members = new ArrayList<>();
        for (Member member : sound.members()) {
            LocalDate edge = DAY.plusDays(random.nextInt(80) - 40L);
            switch (random.nextInt(4)) {
                case 0 -> members.add(new Member(member.id(), "", "", member.areaId(), Set.of(), true, edge, null));
                case 1 -> members.add(new Member(member.id(), "", "", member.areaId(), Set.of(), true, null, edge));
                case 2 -> members.add(DutyWorld.member(member.id(), sound.grids().get(random.nextInt(sound.grids().size())).id()));
                default -> { }
            }
        }
        return sound.with(versions.toArray(CategoryVersion[]::new)).withMembers(members)
                .withDepartments(new Department("D0", "", Tier.DISTRICT), new Department("D1", "", Tier.TOWNSHIP));
    }

    private static List<Duty> duties(DutyWorld world, Random random) {
        return IntStream.range(0, random.nextInt(7)).mapToObj(_ -> {
            String area = switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> "nowhere";
                default -> world.grids().get(random.nextInt(world.grids().size())).id();
            };
            return duty(Tier.values()[random.nextInt(4)], area, random.nextInt(6) == 0 ? "" : "D" + random.nextInt(4));
        }).toList();
    }

    @Test
    void aSoundListAndRosterHaveNoFindings() {
        ResponsibilityReport report = DutyWorld.of(2, 2, 2)
                .with(ever("C1", Matter.BASIC, duty(Tier.TOWNSHIP, "T1", "A"), duty(Tier.TOWNSHIP, "T2", "B")),
                        ever("C2", Matter.RECLAIMED, duty(Tier.DISTRICT, "", "Bureau")))
                .check(DAY);

        assertEquals(List.of(), report.findings());
        assertEquals(2, report.clear());
        assertEquals(8, report.grids());
    }

    @Test
    void gridsOfTheSameFaultAreOneFindingInTheFewestAreas() {
        DutyFinding found = DutyWorld.of(2, 2, 2)
                .with(ever("C1", null, duty(Tier.TOWNSHIP, "G1.1.1", "A"))).findings().getFirst();

        assertEquals(DutyFindingKind.VACANT, found.kind());
        assertEquals(7, found.grids().size());
        assertEquals(List.of("T2", "K1.2", "G1.1.2"), found.extent().parts().stream().map(Extent.Part::id).toList());
    }

    @Test
    void aDutyInAnAreaThatIsNotThereIsNamedOnceForAllCategories() {
        List<DutyFinding> found = DutyWorld.of(1, 1, 1).with(
                ever("C1", null, duty(Tier.TOWNSHIP, "", "A"), duty(Tier.TOWNSHIP, "T9", "B")),
                ever("C2", null, duty(Tier.TOWNSHIP, "", "A"), duty(Tier.TOWNSHIP, "T9", "C"))).findings();

        assertEquals(List.of(DutyFindingKind.MISPLACED), found.stream().map(DutyFinding::kind).toList());
        assertEquals("T9", found.getFirst().detail());
        assertEquals(List.of("B", "C"), found.getFirst().departments());
    }

    @Test
    void anEmptyRosterIsOneFindingAndALeavingMemberOneCommunity() {
        DutyWorld world = DutyWorld.of(2, 2, 3);
        assertEquals(1, world.withMembers(List.of()).findings().size());
        List<Member> members = new ArrayList<>(world.members());
        Member first = members.removeFirst();
        members.add(new Member(first.id(), "", "", first.areaId(), Set.of(), true, null, DAY));

        assertEquals(List.of(), world.withMembers(members).check(DAY).findings());
        List<DutyFinding> after = world.withMembers(members).check(DAY.plusDays(1)).findings();
        assertEquals(List.of("G1.1.1", "G1.1.2", "G1.1.3"), after.getFirst().grids());
    }

    /** 10,000 grids and 300 categories, each with a hole and a quarrel: findings grow with the categories, not with the grids. */
    @Test
    void aLargeDistrictGivesAFindingForEachCategoryAndNotForEachGrid() {
        DutyWorld world = DutyWorld.of(20, 10, 50);
        CategoryVersion[] all = new CategoryVersion[300];
        for (int i = 0; i < all.length; i++) {
            List<Duty> duties = new ArrayList<>();
            for (int township = 1; township <= 20; township++) {
                if (township != 1 + i % 20) {
                    duties.add(duty(Tier.TOWNSHIP, "T" + township, "Office " + township));
                }
            }
            duties.add(duty(Tier.TOWNSHIP, "T" + (1 + (i + 1) % 20), "Rival"));
            all[i] = ever("C" + i, Matter.BASIC, duties.toArray(Duty[]::new));
        }
        ResponsibilityReport report = world.with(all).check(DAY);

        assertEquals(10_000, report.grids());
        assertEquals(0, report.clear());
        assertEquals(300, report.counts().get(DutyFindingKind.VACANT));
        assertEquals(300, report.counts().get(DutyFindingKind.CONTESTED));
        assertEquals(600, report.findings().size());
        assertTrue(report.findings().stream().allMatch(finding -> finding.grids().size() == 500 && finding.extent().parts().size() == 1));
    }
}
