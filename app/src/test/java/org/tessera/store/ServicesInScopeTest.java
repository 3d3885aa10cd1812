package org.tessera.store;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Role;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CasePlacement;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.LoopEnds;
import org.tessera.cases.flow.LoopGround;
import org.tessera.cases.flow.Move;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.clock.SituationClock;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.Recommender;
import org.tessera.dispatch.UnitState;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.GapDesk;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.people.PasswordHash;
import org.tessera.people.PeopleDesk;
import org.tessera.people.Person;
import org.tessera.people.RevealDesk;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every act of every service that somebody can do with a thing of another area is refused and writes nothing. Services are found in the
 * sources: whatever is made for an actor. A new act that is not tried here fails the test.
 */
class ServicesInScopeTest {

    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);
    private static final char[] SECRET = "a long enough secret".toCharArray();
    private static final LocalDate LATER = LocalDate.ofInstant(SmallDistrict.NOON, ZoneOffset.UTC).plusDays(3);
    private static final Pattern SERVICE = Pattern.compile("public (\\w+)\\([^)]*\\bActor actor\\)", Pattern.DOTALL);
    /** Acts that touch no thing somebody names, or that are tried by the test beside the name. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("actingAs", "gives the same desk"), Map.entry("following", "a table"),
            Map.entry("create", "lies in the actor's own area"), Map.entry("putDueIntoEffect", "goes through the plans of the scope"),
            Map.entry("people", "MissionRow29Test"), Map.entry("show", "SignInTest"), Map.entry("shown", "SignInTest"),
            Map.entry("fired", "reads the file it is given"), Map.entry("RevealDesk.close", "masks again"),
            Map.entry("CaseDesk.freeUnits", "hangs on an act of somebody else"),
            Map.entry("WhistleDesk.facts", "a list of the scope, MissionRow29Test"), Map.entry("escalate", "a rule acts"),
            Map.entry("issueDue", "a rule acts"), Map.entry("escalateDue", "a rule acts"),
            Map.entry("SupervisionDesk.live", "a list of the scope, MissionRow29Test"),
            Map.entry("waiting", "a list of the scope, MissionRow29Test"), Map.entry("unanswered", "a list of the scope, MissionRow29Test"),
            Map.entry("entries", "a list of the scope, MissionRow29Test"), Map.entry("overdue", "a list of the scope, MissionRow29Test"),
            Map.entry("suggestions", "a list of the scope, MissionRow29Test"), Map.entry("problems", "reads the report it is given"),
            Map.entry("offer", "writes nothing; what it looks up, MissionRow29Test"));
    /** What only looks: it needs a scope and no right. */
    private static final Set<String> LOOKS = Set.of("Recommender.recommend", "CaseLoop.proposeLead", "LedgerDesk.entry");

    @TempDir
    private Path directory;

    private final SituationClock clock = new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0), () -> 0);
    private EmbeddedWorkspace workspace;

    private CaseDesk cases(Actor actor) {
        return new CaseDesk(workspace.journal(), workspace.cases(), workspace.units(), workspace.assignments(), clock, actor);
    }

    private PlanDesk plans(Actor actor) {
        return new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                new PlanRules(CodePattern.ANY, ZoneOffset.UTC), clock, actor);
    }

    private GapDesk gaps(Actor actor) {
        return new GapDesk(workspace.journal(), workspace.plans(), workspace.grids(), clock, actor);
    }

    private CaseLoop loop(Actor actor) {
        return new CaseLoop(workspace.journal(), workspace.cases(), new LoopGround(workspace.grids(), workspace.responsibilities(),
                workspace.calendar(), ZoneOffset.UTC), LoopEnds.NOTHING, clock, actor);
    }

    private PeopleDesk people(Actor actor) {
        return new PeopleDesk(workspace.journal(), workspace.people(), workspace.credentials(), QUICK, clock, clock::now, actor);
    }

    private static Person officer(String id, String area) {
        return new Person(id, id, Set.of(Role.COMMUNITY_OFFICER), Tier.COMMUNITY, area, "", false, true);
    }

    /** The acts, by class and method: each with things of K2 that a stranger to it may not touch. */
    private Map<String, Function<Actor, Executable>> acts() {
        Actor district = Actor.OPERATOR;
        JournalEntry sent = cases(district).dispatch("C2", "U2", "");
        Plan plan = plans(new Actor("planner", new Scope(Tier.COMMUNITY, "K2"))).create("theirs", "");
        var shape = SmallDistrict.point(1.5, 0.5).buffer(0.1);
        PlannedGrid grid = new PlannedGrid(plan.id(), "G2", "g", "K2", shape);
        JournalEntry drawn = workspace.journal().entries(workspace.journal().head() - 1, 1).getFirst();
        String comment = plans(district).comment(plan.id(), SmallDistrict.point(1.5, 0.5), "hm").id();
        String gap = gaps(district).allow(shape, "a lake", "somebody").id();
        JournalEntry allowed = workspace.journal().entries(workspace.journal().head() - 1, 1).getFirst();
        people(district).add(officer("sun", "K2"), SECRET.clone());
        Map<String, Function<Actor, Executable>> acts = new LinkedHashMap<>();
        acts.put("CaseDesk.dispatch", who -> () -> cases(who).dispatch("C2", "U4", ""));
        acts.put("CaseDesk.dispatch of a unit elsewhere", who -> () -> cases(who).dispatch("C1", "U4", ""));
        acts.put("CaseDesk.step", who -> () -> cases(who).step("U2", UnitState.ACKNOWLEDGED, ""));
        acts.put("CaseDesk.close", who -> () -> cases(who).close("C2", "done"));
        acts.put("CaseDesk.release", who -> () -> requireEntry(cases(who).release("C2", "")));
        acts.put("CaseDesk.undo", who -> () -> cases(who).undo(sent));
        acts.put("CaseLoop.move", who -> () -> loop(who).move("C2", new Move.Accept("")));
        acts.put("CaseLoop.undo", who -> () -> loop(who).undo(sent));
        acts.put("CaseLoop.proposeLead", who -> () -> loop(who).proposeLead("C2"));
        acts.put("Recommender.recommend", who -> () -> new Recommender(workspace.cases(), workspace.units(), workspace.grids(), clock, who)
                .recommend("C2", 3));
        acts.put("PlanDesk.edit", who -> () -> plans(who).edit(plan.id(), "{}", List.of(grid)));
        acts.put("PlanDesk.undoEdit", who -> () -> plans(who).undoEdit(plan.id(), List.of()));
        acts.put("PlanDesk.redoEdit", who -> () -> plans(who).redoEdit(plan.id(), List.of()));
        acts.put("PlanDesk.rebase", who -> () -> plans(who).rebase(plan.id()));
        acts.put("PlanDesk.propose", who -> () -> plans(who).propose(plan.id(), LATER, ""));
        acts.put("PlanDesk.approve", who -> () -> plans(who).approve(plan.id(), ""));
        acts.put("PlanDesk.reject", who -> () -> plans(who).reject(plan.id(), "no"));
        acts.put("PlanDesk.withdraw", who -> () -> plans(who).withdraw(plan.id(), ""));
        acts.put("PlanDesk.restore", who -> () -> plans(who).restore(plan.id(), ""));
        acts.put("PlanDesk.putIntoEffect", who -> () -> plans(who).putIntoEffect(plan.id()));
        acts.put("PlanDesk.comment", who -> () -> plans(who).comment(plan.id(), SmallDistrict.point(1.5, 0.5), "hm"));
        acts.put("PlanDesk.resolve", who -> () -> plans(who).resolve(comment));
        acts.put("PlanDesk.undo", who -> () -> plans(who).undo(drawn));
        acts.put("GapDesk.allow", who -> () -> gaps(who).allow(shape, "a lake", "somebody"));
        acts.put("GapDesk.withdraw", who -> () -> gaps(who).withdraw(gap, ""));
        acts.put("GapDesk.undo", who -> () -> gaps(who).undo(allowed));
        acts.put("PeopleDesk.add", who -> () -> people(who).add(officer("new", "K2"), SECRET.clone()));
        acts.put("PeopleDesk.give", who -> () -> people(who).give("sun", Set.of(Role.PLANNER)));
        acts.put("PeopleDesk.deactivate", who -> () -> people(who).deactivate("sun", ""));
        acts.put("PeopleDesk.setPassword", who -> () -> people(who).setPassword("sun", SECRET.clone()));
        acts.put("RevealDesk.open", who -> () -> new RevealDesk(workspace.journal(), workspace.subjects(), clock, clock::now, who)
                .open(new EntityRef("case", "C2"), "curious"));
        acts.putAll(new BesideActs(workspace, clock).acts());
        return acts;
    }

    private static void requireEntry(JournalEntry entry) {
        if (entry == null) {
            throw new Refusal("refusal.unknown-case", "nothing was freed");
        }
    }

    @Test
    void noActReachesAThingOfAnotherAreaOrDepartment() throws IOException {
        try (EmbeddedWorkspace open = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace = open;
            SmallDistrict.fill(workspace, 6, 4);
            Map<String, Function<Actor, Executable>> acts = acts();
            long head = workspace.journal().head();
            for (Scope scope : List.of(new Scope(Tier.COMMUNITY, "K1"), new Scope(Tier.GRID, "G1"), new Scope(Tier.TOWNSHIP, "T9"),
                    Scope.ofDepartment("ISD"), new Scope(Tier.COMMUNITY, "K2", "ISD"))) {
                acts.forEach((act, run) -> assertThrows(Refusal.class, run.apply(new Actor("stranger", scope)), act + " by " + scope));
            }
            // Without the right, one's own area helps nothing.
            acts.forEach((act, run) -> {
                if (!LOOKS.contains(act)) {
                    assertEquals("refusal.no-right", assertThrows(Refusal.class,
                            run.apply(new Actor("guest", Scope.WHOLE_DISTRICT, Set.of())), act).code(), act);
                }
            });
            assertEquals(head, workspace.journal().head(), "a refusal writes nothing");
            assertTried(acts.keySet());
        }
    }

    /** The acts that strangers are refused are not refused for what they are: who has right and scope does them, one after the other. */
    @Test
    void whoHasRightAndScopeDoesEveryActBesideTheLoop() {
        try (EmbeddedWorkspace open = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            workspace = open;
            SmallDistrict.fill(workspace, 6, 4);
            Actor community = new Actor("k2", new Scope(Tier.COMMUNITY, "K2"));
            new BesideActs(workspace, clock).acts().forEach((act, run) -> assertDoesNotThrow(
                    run.apply(BesideActs.ofDistrict().contains(act) ? Actor.OPERATOR : community), act));
        }
    }

    private static void assertTried(Set<String> tried) throws IOException {
        Set<String> untried = new TreeSet<>();
        int services = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/tessera"))) {
            for (Path file : files.filter(each -> each.toString()
                    .replace(File.separatorChar, '/').matches(".*/tessera/(grid|duty|cases|dispatch|sensing|people)/.*\\.java")).toList()) {
                Matcher service = SERVICE.matcher(Files.readString(file));
                if (service.find() && !type(file).isRecord()) {
                    services++;
                    for (Method act : type(file).getDeclaredMethods()) {
                        String name = service.group(1) + "." + act.getName();
                        if (Modifier.isPublic(act.getModifiers()) && !act.isSynthetic() && !tried.contains(name)
                                && !ELSEWHERE.containsKey(act.getName()) && !ELSEWHERE.containsKey(name)) {
                            untried.add(name);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), untried);
        assertTrue(services >= 13, "services found: " + services);
    }

    private static Class<?> type(Path file) {
        String name = Path.of("src/main/java").relativize(file).toString().replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name.substring(0, name.length() - ".java".length()));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
