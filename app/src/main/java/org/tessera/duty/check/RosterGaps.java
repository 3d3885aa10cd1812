package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tessera.access.Tier;
import org.tessera.duty.Member;
import org.tessera.duty.list.AreaTree;

/** Grids that no member looks after on a day. A member looks after a grid, or after all grids of a community. */
final class RosterGaps {

    private final AreaTree areas;
    private final BitSet vacant = new BitSet();

    RosterGaps(AreaTree areas, List<Member> members, LocalDate day) {
        this.areas = areas;
        Set<String> manned = members.stream().filter(member -> member.isOnRoster(day)).map(Member::areaId)
                .filter(area -> area != null && !area.isEmpty()).collect(Collectors.toSet());
        for (int grid = 0; grid < areas.size(); grid++) {
            vacant.set(grid, !manned.contains(areas.grids().get(grid)) && !manned.contains(areas.areaOf(Tier.COMMUNITY, grid)));
        }
    }

    /** The gaps: an area that is vacant whole is one, and so are the single vacant grids of one community. */
    List<BitSet> areas() {
        List<BitSet> gaps = new ArrayList<>();
        Map<String, BitSet> single = new TreeMap<>();
        for (Extent.Part part : Extent.of(areas, vacant).parts()) {
            if (part.tier() == Tier.GRID) {
                int grid = areas.number(part.id()).orElseThrow();
                single.computeIfAbsent(areas.areaOf(Tier.COMMUNITY, grid), _ -> new BitSet()).set(grid);
            } else {
                gaps.add(part.tier() == Tier.DISTRICT ? vacant : areas.within(part.tier(), part.id()));
            }
        }
        gaps.addAll(single.values());
        return gaps;
    }
}
