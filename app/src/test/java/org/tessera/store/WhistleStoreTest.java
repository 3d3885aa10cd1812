package org.tessera.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.whistle.Approval;
import org.tessera.cases.whistle.Response;
import org.tessera.cases.whistle.Whistle;
import org.tessera.cases.whistle.WhistleCall;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.cases.whistle.WhistleRules;
import org.tessera.cases.whistle.WhistleStep;
import org.tessera.journal.Recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody reads a whistle that is neither of their area nor calls their department: all queries, users of all tiers, against a rule. */
class WhistleStoreTest {

    private static final List<String> NAMES = List.of("Fire", "Fire brigade", "Water");

    @TempDir
    private Path directory;

    @Test
    void everyQueryKeepsToTheScope() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 0, 0);
            Random random = new Random(9);
            List<Whistle> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String area = List.of("K1", "K2", "T1", "T2").get(random.nextInt(4));
                List<String> called = NAMES.stream().filter(_ -> random.nextBoolean()).toList();
                String lead = called.isEmpty() ? "Water" : called.getFirst();
                Whistle whistle = Whistle.blown("W" + i, new WhistleCall(area.startsWith("T") ? Tier.TOWNSHIP : Tier.COMMUNITY, area,
                        SmallDistrict.point(0.5, 0.5), "G1", WhistleRules.USUAL.types().getFirst(), null, lead, List.of("speed"), "x",
                        SmallDistrict.NOON.plusSeconds(i)), called, Approval.ALL, "a");
                all.add(i % 3 == 0 ? whistle.after(new WhistleStep(WhistleMove.REFUSE, "", SmallDistrict.NOON, "head", "no")) : whistle);
            }
            workspace.journal().merge(SmallDistrict.DRAFT, all.stream().map(Recorded.class::cast).iterator());
            List<String> departments = Stream.concat(NAMES.stream(), Stream.of("", "Fir", "%", "\u001f")).toList();
            List<Scope> areas = List.of(Scope.WHOLE_DISTRICT, new Scope(Tier.TOWNSHIP, "T1"), new Scope(Tier.TOWNSHIP, "T2"),
                    new Scope(Tier.COMMUNITY, "K1"), new Scope(Tier.COMMUNITY, "K2"), new Scope(Tier.GRID, "G1"),
                    new Scope(Tier.COMMUNITY, "nowhere"));
            int shown = 0;
            for (Scope area : areas) {
                for (String department : departments) {
                    Scope scope = new Scope(area.tier(), area.areaId(), department);
                    Set<String> mine = all.stream().filter(each -> isMine(scope, each)).map(Whistle::id)
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<String> open = all.stream().filter(each -> isMine(scope, each) && !each.state().isEnd()).map(Whistle::id)
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(mine, ids(workspace.whistles().blown(scope, Instant.EPOCH, SmallDistrict.NOON.plusSeconds(60))));
                    assertEquals(open, ids(workspace.whistles().open(scope)));
                    all.forEach(each -> assertEquals(mine.contains(each.id()),
                            workspace.whistles().find(scope, each.id()).isPresent(), scope + " " + each.id()));
                    shown += mine.size();
                }
            }
            assertTrue(shown > 200, "there was something to see");
            assertEquals(1, workspace.whistles().blown(Scope.WHOLE_DISTRICT, SmallDistrict.NOON, SmallDistrict.NOON.plusSeconds(1)).size());
            assertEquals(all.get(1), workspace.whistles().find(Scope.WHOLE_DISTRICT, "W1").orElseThrow(), "what is written is read");
        }
    }

    private static boolean isMine(Scope scope, Whistle whistle) {
        String area = whistle.call().area();
        boolean inArea = switch (scope.tier()) {
            case DISTRICT -> true;
            case TOWNSHIP -> area.equals(scope.areaId()) || scope.areaId().equals("T1") && area.startsWith("K");
            default -> area.equals(scope.areaId());
        };
        boolean calls = whistle.responses().stream().map(Response::department).anyMatch(scope.departmentId()::equals);
        return inArea && (scope.departmentId().isEmpty() || calls);
    }

    private static Set<String> ids(List<Whistle> whistles) {
        return whistles.stream().map(Whistle::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
