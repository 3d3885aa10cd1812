package org.tessera.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseBrief;
import org.tessera.cases.CaseFilter;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.OpenedQuery;
import org.tessera.cases.intake.Nearness;
import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.NoticeKind;
import org.tessera.cases.whistle.Whistle;
import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.Position;
import org.tessera.grid.plan.EditDepth;
import org.tessera.grid.plan.EditHistory;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Recorded;
import org.tessera.sensing.Observation;
import org.tessera.workspace.Workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Row 29: no row outside a scope over all queries, and the sums of the tiers. Queries are found by reflection: a new one is tried too. */
class MissionRow29Test {

    private static final Set<String> WRITES = Set.of("UnitStore.record", "SensorStore.record", "CredentialStore.keep",
            "Journal.commit", "Journal.together", "Journal.merge", "Journal.follow");
    /** What says only how many or whether; held against the oracle below by name. */
    private static final Set<Class<?>> FIGURES = Set.of(long.class, boolean.class, int.class, EditDepth.class, Instant.class);

    /** Wider than the made-up district, in metres. */
    private static final double FAR = 3_000_000;

    /** Stores of the workspace by their interface, and the journal. */
    private static Map<Class<?>, Method> stores() {
        return Arrays.stream(Workspace.class.getMethods())
                .filter(method -> method.getReturnType().getSimpleName().endsWith("Store") || method.getReturnType() == Journal.class)
                .collect(Collectors.toMap(Method::getReturnType, method -> method));
    }

    private static Stream<Method> queries() {
        return stores().keySet().stream().flatMap(store -> Arrays.stream(store.getMethods()))
                .filter(method -> !WRITES.contains(name(method))).sorted(java.util.Comparator.comparing(Method::toString));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static boolean takesScope(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(type -> type == Scope.class || type == CaseQuery.class
                || type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(part -> part.getType() == Scope.class));
    }

    @Test
    void everyQueryTakesAScopeOrIsPublicForAReasonThatIsWrittenDown() throws IOException {
        String text = Files.readString(Path.of("../docs/decisions/043-people-and-scopes.md"));
        String section = text.substring(text.indexOf("## Queries without a scope"), text.indexOf("## Signing in"));
        Set<String> open = Pattern.compile("`(\\w+\\.\\w+)`").matcher(section).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> without = queries().filter(method -> !takesScope(method)).map(MissionRow29Test::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(open, without);
        assertTrue(queries().filter(MissionRow29Test::takesScope).count() >= 35, "the search finds the queries");
    }

    @Property(tries = 6)
    void noQueryGivesARowOutsideTheScopeAndListsGiveAllWithin(@ForAll long seed) throws Exception {
        ScopedWorld world = new ScopedWorld(seed);
        Path directory = Files.createTempDirectory("scoped");
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            world.fill(workspace);
            List<Method> scoped = queries().filter(MissionRow29Test::takesScope).toList();
            for (Scope scope : world.scopes()) {
                for (Method query : scoped) {
                    tryOut(workspace, world, scope, query);
                }
            }
        } finally {
            remove(directory);
        }
    }

    private static void tryOut(Workspace workspace, ScopedWorld world, Scope scope, Method query) throws ReflectiveOperationException {
        Object store = stores().get(query.getDeclaringClass()).invoke(workspace);
        Set<EntityRef> seen = new HashSet<>();
        for (Object[] arguments : arguments(world, scope, query)) {
            Object answer = invoke(query, store, arguments);
            collect(query, arguments, answer, seen);
            figure(world, scope, query, arguments, answer);
        }
        for (EntityRef ref : seen) {
            Recorded thing = world.things.get(ref);
            assertTrue(thing != null && world.holds(scope, thing), () -> query + " gives " + ref + " to " + scope);
        }
        boolean plain = Arrays.stream(query.getParameterTypes()).allMatch(type -> type == Scope.class || type == CaseQuery.class);
        if (plain && Collection.class.isAssignableFrom(query.getReturnType()) && !seen.isEmpty()
                && !query.getName().equals("versions")) {
            Set<EntityRef> all = new HashSet<>(world.of(seen.iterator().next().type(), scope));
            all.removeIf(ref -> isLeftOut(name(query), world.things.get(ref)));
            assertEquals(all, seen, query + " for " + scope);
        }
    }

    /** What a list leaves out by its meaning, not by the scope. */
    private static boolean isLeftOut(String query, Recorded thing) {
        return switch (query) {
            case "AssignmentStore.active" -> ((Assignment) thing).clearedAt() != null;
            case "WhistleStore.open" -> ((Whistle) thing).state().isEnd();
            case "LedgerStore.promised" -> ((LedgerEntry) thing).needs().stream().flatMap(need -> need.promises().stream())
                    .allMatch(promise -> promise.signOff() != null);
            case "NoticeStore.issued" -> ((Notice) thing).kind() != NoticeKind.CARD && ((Notice) thing).kind() != NoticeKind.TIMEOUT;
            default -> false;
        };
    }

    /** Counts and yes-or-no answers: as many as the oracle has. */
    private static void figure(ScopedWorld world, Scope scope, Method query, Object[] arguments, Object answer) {
        switch (name(query)) {
            case "CaseStore.count" -> assertEquals(world.of("case", scope).size(), (long) answer);
            case "HouseholdStore.count" -> assertEquals(world.of("household", scope).size(), (long) answer);
            case "SubjectStore.holds" -> assertEquals(world.holds(scope, world.things.get((EntityRef) arguments[1])), answer,
                    () -> arguments[1] + " in " + scope);
            case "CaseStore.stages" -> {
                long open = world.of("case", scope).stream().map(ref -> (org.tessera.cases.CaseFile) world.things.get(ref))
                        .filter(file -> file.times().isOpenAt((Instant) arguments[1])).count();
                assertEquals(open, ((Map<?, ?>) answer).values().stream().mapToLong(n -> (long) n).sum());
            }
            case "IntakeStore.near", "CaseStore.openedIn" -> assertEquals(world.of("case", scope).size(), ((List<?>) answer).size(),
                    () -> query + " for " + scope);
            case "CaseStore.newest" -> assertEquals(world.of("case", scope).stream()
                    .map(ref -> ((org.tessera.cases.CaseFile) world.things.get(ref)).times().openedAt()).max(Instant::compareTo), answer);
            case "PlanStore.depth" -> assertTrue(((EditDepth) answer).last() == 0
                    || world.holds(scope, world.things.get(new EntityRef("plan", (String) arguments[1]))));
            default -> {
            }
        }
    }

    private static Object invoke(Method query, Object store, Object[] arguments) throws ReflectiveOperationException {
        try {
            Method open = store.getClass().getDeclaredMethod(query.getName(), query.getParameterTypes());
            open.setAccessible(true);
            return open.invoke(store, arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(query + " failed", failed.getCause());
        }
    }

    /** Every sensible way to ask: with each id there is, each tier, each thing. */
    private static List<Object[]> arguments(ScopedWorld world, Scope scope, Method query) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[query.getParameterCount()]);
        Class<?>[] types = query.getParameterTypes();
        String idsOf = switch (name(query)) {
            case "CaseStore.find", "AssignmentStore.ofCase", "UnitStore.assignedTo", "NoticeStore.ofCase" -> "case";
            case "NoticeStore.find" -> "notice";
            case "WhistleStore.find" -> "whistle";
            case "LedgerStore.find" -> "ledger-entry";
            case "LedgerStore.suggestion" -> "suggestion";
            case "DecisionStore.task" -> "task-item";
            case "UnitStore.find", "AssignmentStore.current" -> "unit";
            case "PersonStore.find" -> "person";
            case "PlanStore.comment" -> "plan-comment";
            case "PlanStore.holds", "PlanStore.held" -> "grid";
            default -> "plan";
        };
        for (int at = 0; at < types.length; at++) {
            List<Object> values = values(world, scope, types[at], idsOf, at);
            List<Object[]> more = new ArrayList<>();
            for (Object[] some : all) {
                for (Object value : values) {
                    Object[] one = some.clone();
                    one[at] = value;
                    more.add(one);
                }
            }
            all = more;
        }
        return all;
    }

    private static List<Object> values(ScopedWorld world, Scope scope, Class<?> type, String idsOf, int at) {
        List<Object> ids = world.things.keySet().stream().filter(ref -> ref.type().equals(at == 2 ? "grid" : idsOf))
                .map(ref -> (Object) ref.id().replaceAll("^[A-Z]+/", "")).toList();
        if (type == Scope.class) {
            return at == 0 ? List.of(scope) : List.of(scope, Scope.WHOLE_DISTRICT);
        } else if (type == CaseQuery.class) {
            return List.of(new CaseQuery(scope, null, "", 1000), new CaseQuery(scope, ScopedWorld.NOON, "pothole", 1000));
        } else if (type == CaseFilter.class) {
            return List.of(new CaseFilter(scope, ScopedWorld.NOON, null, null, "", "", false, 1000),
                    new CaseFilter(scope, ScopedWorld.NOON, null, null, "PWD", "", false, 1000));
        } else if (type == OpenedQuery.class) {
            return List.of(new OpenedQuery(scope, Instant.EPOCH, ScopedWorld.NOON, List.of(), null, ScopedWorld.NOON, 0, 1000),
                    new OpenedQuery(scope, Instant.EPOCH, ScopedWorld.NOON, List.of("Street"), null, ScopedWorld.NOON, 0, 1000));
        } else if (type == Nearness.class) {
            return List.of(new Nearness(SmallDistrict.point(0.5, 0.5), FAR, Instant.EPOCH, ScopedWorld.NOON, Set.of()),
                    new Nearness(SmallDistrict.point(0.5, 0.5), FAR, Instant.EPOCH, ScopedWorld.NOON, Set.of("Street")));
        } else if (type == Instant.class) {
            return at == 1 ? List.of(ScopedWorld.NOON.minusSeconds(5000)) : List.of(ScopedWorld.NOON);
        } else if (type == Tier.class) {
            return List.of((Object[]) Tier.values());
        } else if (type == String.class) {
            return ids;
        } else if (type == Collection.class) {
            return List.of(ids.stream().map(String::valueOf).toList());
        } else if (type == EntityRef.class) {
            return List.copyOf(world.things.keySet());
        } else if (type == long.class) {
            return List.of(0L);
        } else if (type == int.class) {
            return List.of(100_000);
        }
        throw new IllegalStateException("teach the test what to ask for " + type);
    }

    private static void collect(Method query, Object[] arguments, Object answer, Set<EntityRef> seen) {
        switch (answer) {
            case Optional<?> maybe -> maybe.ifPresent(value -> collect(query, arguments, value, seen));
            case Map<?, ?> map -> map.values().forEach(value -> collect(query, arguments, value, seen));
            case Collection<?> many -> many.forEach(value -> collect(query, arguments, value, seen));
            case Recorded thing -> seen.add(thing.ref());
            case CaseBrief brief -> seen.add(new EntityRef("case", brief.id()));
            case Position position -> seen.add(new EntityRef("unit", position.unitId()));
            case Observation reading -> seen.add(new EntityRef("sensor", reading.sensorId()));
            case JournalEntry entry -> seen.addAll(entry.subjects());
            case EditHistory history -> {
                if (history.last() > 0) {
                    seen.add(new EntityRef("plan", (String) arguments[1]));
                }
            }
            case String id when name(query).equals("NoticeStore.issued") -> seen.add(new EntityRef("notice", id));
            // Codes of areas, which are public; held() says which of those asked for lie within.
            case String _ -> assertEquals("PlanStore.held", name(query));
            default -> assertTrue(FIGURES.contains(answer.getClass()) || answer instanceof Number || answer instanceof Boolean,
                    () -> "teach the test what " + query + " gives: " + answer.getClass());
        }
    }

    @Test
    void whatATierHasIsWhatItsChildrenHaveAndWhatStandsInNone(@TempDir Path directory) {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            ScopedWorld world = new ScopedWorld(29);
            world.fill(workspace);
            long levels = 0;
            for (Scope scope : world.scopes()) {
                if (scope.tier() != Tier.GRID && !scope.departmentId().equals("nobody's")) {
                    List<Scope> children = world.children(scope);
                    // Cases outside every grid are the district's alone.
                    long nowhere = scope.isWholeDistrict() ? workspace.cases().list(new CaseQuery(scope, null, "", 1000)).stream()
                            .filter(file -> file.place().gridId() == null).count() : 0;
                    assertEquals(workspace.cases().count(scope), nowhere + children.stream()
                            .mapToLong(child -> workspace.cases().count(child)).sum(), scope.toString());
                    if (!scope.isWholeDistrict()) {
                        assertEquals(workspace.households().count(scope),
                                children.stream().mapToLong(child -> workspace.households().count(child)).sum(), scope.toString());
                        assertEquals(workspace.sensors().sensors(scope).size(),
                                children.stream().mapToInt(child -> workspace.sensors().sensors(child).size()).sum());
                    }
                    levels++;
                }
            }
            assertTrue(levels > 10);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
