package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tessera.access.Tier;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.Duty;
import org.tessera.duty.list.Matter;
import org.tessera.grid.Grid;

/** The check again, grid by grid and row by row, with nothing clever: each fault of each grid is a line of text. */
final class DutyOracle {

    private final DutyWorld world;
    private final LocalDate day;
    private final Map<String, Grid> areas;

    DutyOracle(DutyWorld world, LocalDate day) {
        this.world = world;
        this.day = day;
        this.areas = world.grids().stream().collect(Collectors.toMap(area -> area.tier() + area.id(), area -> area));
    }

    /** What a report says, grid by grid. */
    static Set<String> facts(List<DutyFinding> findings) {
        Set<String> facts = new TreeSet<>();
        for (DutyFinding finding : findings) {
            for (String grid : finding.grids()) {
                facts.add(fact(finding.kind(), finding.category() == null ? "" : finding.category().id(), finding.tier(), grid,
                        finding.departments()));
            }
        }
        return facts;
    }

    Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        for (Grid grid : world.grids()) {
            if (grid.tier() == Tier.GRID) {
                world.versions().stream().map(version -> version.category().id()).distinct().map(this::inForce)
                        .filter(Objects::nonNull).forEach(version -> judge(version, grid, facts));
                if (world.members().stream().noneMatch(member -> (member.areaId().equals(grid.id())
                        || member.areaId().equals(grid.parentId())) && !outside(member.from(), member.until()))) {
                    facts.add(fact(DutyFindingKind.UNMANNED, "", null, grid.id(), List.of()));
                }
            }
        }
        return facts;
    }

    private CategoryVersion inForce(String category) {
        CategoryVersion newest = null;
        for (CategoryVersion version : world.versions()) {
            boolean begun = version.from() == null || !version.from().isAfter(day);
            if (version.category().id().equals(category) && begun && (newest == null || newest.from() == null
                    || version.from() != null && version.from().isAfter(newest.from()))) {
                newest = version;
            }
        }
        return newest == null || newest.until() != null && newest.until().isBefore(day) ? null : newest;
    }

    private boolean outside(LocalDate from, LocalDate until) {
        return from != null && from.isAfter(day) || until != null && until.isBefore(day);
    }

    private void judge(CategoryVersion version, Grid grid, Set<String> facts) {
        boolean reclaimed = version.category().matter() == Matter.RECLAIMED;
        for (Tier tier : Tier.values()) {
            TreeSet<String> leads = new TreeSet<>();
            TreeSet<String> sentDown = new TreeSet<>();
            for (Duty duty : version.duties()) {
                if (duty.tier() == tier && !duty.lead().isEmpty() && holds(duty.areaId(), grid)) {
                    leads.add(duty.lead());
                    if (reclaimed && tierOf(duty) != Tier.DISTRICT) {
                        sentDown.add(duty.lead());
                    }
                }
            }
            if (asked(version, tier) && leads.isEmpty()) {
                facts.add(fact(DutyFindingKind.VACANT, version.category().id(), tier, grid.id(), List.of()));
            } else if (asked(version, tier) && leads.size() > 1) {
                facts.add(fact(DutyFindingKind.CONTESTED, version.category().id(), tier, grid.id(), List.copyOf(leads)));
            }
            if (!sentDown.isEmpty()) {
                facts.add(fact(DutyFindingKind.RECLAIMED, version.category().id(), tier, grid.id(), List.of()));
            }
        }
    }

    private Tier tierOf(Duty duty) {
        return world.departments().stream().filter(each -> each.id().equals(duty.lead()) && each.tier() != null).findFirst()
                .map(each -> each.tier()).orElse(duty.tier());
    }

    private static boolean asked(CategoryVersion version, Tier tier) {
        boolean named = version.duties().stream().anyMatch(duty -> duty.tier() == tier);
        boolean below = version.duties().stream().anyMatch(duty -> duty.tier() != Tier.DISTRICT);
        return switch (version.category().matter()) {
            case null -> named;
            case RECLAIMED -> tier == Tier.DISTRICT;
            case ASSISTING -> named || tier == Tier.DISTRICT;
            case BASIC -> named || tier == Tier.TOWNSHIP && !below;
        };
    }

    private boolean holds(String area, Grid grid) {
        if (area.isEmpty() || area.equals(grid.id()) || area.equals(grid.parentId())) {
            return true;
        }
        Grid community = areas.get(Tier.COMMUNITY + grid.parentId());
        return community != null && area.equals(community.parentId());
    }

    private static String fact(DutyFindingKind kind, String category, Tier tier, String grid, List<String> who) {
        // A reclaimed matter is one finding a tier, with everybody it was sent to: by grid they cannot be told apart.
        return kind + " " + category + " " + tier + " " + grid + " " + (kind == DutyFindingKind.RECLAIMED ? "" : who);
    }
}
