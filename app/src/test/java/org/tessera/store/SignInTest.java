package org.tessera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Role;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.clock.SituationClock;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.people.PasswordHash;
import org.tessera.people.PeopleDesk;
import org.tessera.people.Person;
import org.tessera.people.RevealDesk;
import org.tessera.people.SignIn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Signing in, being locked out, and what the journal keeps of it. */
class SignInTest {

    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);
    private static final String GOOD = "a long enough secret";

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;
    private Instant wall = Instant.parse("2026-11-24T09:00:00Z");
    private SignIn door;

    @BeforeEach
    void firstAdministrator() {
        open(AccessMode.WRITE);
        door.first("Wang", "王主任", GOOD.toCharArray());
    }

    private void open(AccessMode mode) {
        workspace = EmbeddedWorkspace.open(directory, mode);
        door = new SignIn(workspace.journal(), workspace.credentials(), QUICK, clock(), () -> wall, workspace.readOnly());
    }

    @org.junit.jupiter.api.AfterEach
    void close() {
        workspace.close();
    }

    private static SituationClock clock() {
        return new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0), () -> 0);
    }

    private PeopleDesk desk(Actor actor) {
        return new PeopleDesk(workspace.journal(), workspace.people(), workspace.credentials(), QUICK, clock(), () -> wall, actor);
    }

    private String refused(String name, String password) {
        return assertThrows(Refusal.class, () -> door.in(name, password.toCharArray())).code();
    }

    private List<String> actions() {
        return workspace.journal().entries(0, 1000).stream().map(JournalEntry::action).toList();
    }

    @Test
    void theRightPasswordLetsInAndTheWrongNameSoundsLikeTheWrongPassword() {
        Person wang = door.in(" WANG ", GOOD.toCharArray());
        assertEquals(Set.of(Role.ADMINISTRATOR), wang.roles());
        assertEquals("refusal.sign-in", refused("wang", "not the password"));
        assertEquals("refusal.sign-in", refused("nobody", GOOD));
        assertEquals(List.of("people.first", "people.sign-in", "people.sign-in-failed", "people.sign-in-failed"), actions());
        assertEquals("refusal.not-the-first", assertThrows(Refusal.class,
                () -> door.first("zhang", "", GOOD.toCharArray())).code());
    }

    @Test
    void fiveWrongPasswordsLockForAGrowingWaitThatARestartDoesNotLift() {
        for (int i = 0; i < 4; i++) {
            assertEquals("refusal.sign-in", refused("wang", "wrong wrong wrong"));
        }
        assertEquals("refusal.locked-out", refused("wang", "wrong wrong wrong"));
        workspace.close();
        open(AccessMode.WRITE);
        assertEquals("refusal.locked-out", refused("wang", GOOD));
        wall = wall.plus(Duration.ofSeconds(59));
        assertEquals("refusal.locked-out", refused("wang", GOOD));
        wall = wall.plus(Duration.ofSeconds(2));
        assertEquals("refusal.locked-out", refused("wang", "wrong wrong wrong"));
        wall = wall.plus(Duration.ofSeconds(61));
        assertEquals("refusal.locked-out", refused("wang", GOOD));
        wall = wall.plus(Duration.ofSeconds(60));
        door.in("wang", GOOD.toCharArray());
        assertEquals(0, workspace.credentials().record("wang").orElseThrow().failures());
    }

    @Test
    void aReaderLocksOutTooThoughItWritesNothing() {
        workspace.close();
        try (EmbeddedWorkspace writer = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            long head = writer.journal().head();
            open(AccessMode.READ);
            for (int i = 0; i < 4; i++) {
                assertEquals("refusal.sign-in", refused("wang", "wrong wrong wrong"));
            }
            assertEquals("refusal.locked-out", refused("wang", "wrong wrong wrong"));
            assertEquals("refusal.locked-out", refused("wang", GOOD));
            assertEquals(head, writer.journal().head());
            workspace.close();
        }
        open(AccessMode.WRITE);
    }

    @Test
    void theJournalHoldsEveryActAndNeitherPasswordNorHash() {
        refused("wang", "a mistyped secret!");
        refused("a secret in the wrong field", "x");
        door.change("wang", GOOD.toCharArray(), "another long secret".toCharArray());
        assertEquals("refusal.sign-in", refused("wang", GOOD));
        door.in("wang", "another long secret".toCharArray());
        door.out(workspace.credentials().person("wang").orElseThrow().actor());
        assertEquals(List.of("people.first", "people.sign-in-failed", "people.sign-in-failed", "people.sign-in", "people.password",
                "people.sign-in-failed", "people.sign-in", "people.sign-out"), actions());
        String hash = workspace.credentials().hash("wang").orElseThrow();
        String everything = workspace.journal().entries(0, 1000).stream()
                .map(entry -> entry + " " + workspace.journal().changesOf(entry.sequence())).toList().toString();
        for (String secret : List.of("secret", "argon2", hash)) {
            assertFalse(everything.contains(secret), secret);
        }
        assertTrue(workspace.journal().verify().intact());
        var replayed = workspace.journal().replay(Instant.now().plusSeconds(60));
        assertEquals(((ChainedJournal) workspace.journal()).tables().digest(), replayed.digest());
    }

    @Test
    void hashesOfOlderParametersAreRenewedWhenTheirOwnerComes() {
        SignIn stronger = new SignIn(workspace.journal(), workspace.credentials(), new PasswordHash(128, 1, 1), clock(), () -> wall, false);
        stronger.in("wang", GOOD.toCharArray());
        assertTrue(workspace.credentials().hash("wang").orElseThrow().contains("m=128,"));
        stronger.in("wang", GOOD.toCharArray());
    }

    @Test
    void peopleAreKeptByThoseWhoHaveTheRightWithinTheirArea() {
        workspace.journal().merge(SmallDistrict.DRAFT, List.of(
                area("T1", Tier.TOWNSHIP, ""), area("K1", Tier.COMMUNITY, "T1"), area("K2", Tier.COMMUNITY, "T2")).iterator());
        PeopleDesk wang = desk(door.in("wang", GOOD.toCharArray()).actor());
        wang.add(person("li", Role.ADMINISTRATOR, Tier.TOWNSHIP, "T1"), GOOD.toCharArray());
        assertEquals("refusal.name-taken", assertThrows(Refusal.class,
                () -> wang.add(person("li", Role.PLANNER, Tier.DISTRICT, ""), GOOD.toCharArray())).code());
        assertEquals("refusal.password-short", assertThrows(Refusal.class,
                () -> wang.add(person("zhao", Role.PLANNER, Tier.DISTRICT, ""), "short".toCharArray())).code());
        PeopleDesk li = desk(door.in("li", GOOD.toCharArray()).actor());
        li.add(person("sun", Role.COMMUNITY_OFFICER, Tier.COMMUNITY, "K1"), GOOD.toCharArray());
        for (Person outside : List.of(person("x", Role.COMMUNITY_OFFICER, Tier.COMMUNITY, "K2"),
                person("x", Role.COMMUNITY_OFFICER, Tier.DISTRICT, "T1"), person("x", Role.ADMINISTRATOR, Tier.TOWNSHIP, "T2"))) {
            assertEquals("refusal.person-outside-area",
                    assertThrows(Refusal.class, () -> li.add(outside, GOOD.toCharArray())).code());
            assertTrue(workspace.credentials().hash("x").isEmpty());
        }
        assertEquals("refusal.unknown-person", assertThrows(Refusal.class, () -> li.setPassword("wang", GOOD.toCharArray())).code());
        assertEquals(List.of("li", "sun"), li.people().stream().map(Person::id).toList());
        PeopleDesk sun = desk(door.in("sun", GOOD.toCharArray()).actor());
        assertEquals("refusal.no-right", assertThrows(Refusal.class, sun::people).code());
        assertEquals("refusal.last-administrator",
                assertThrows(Refusal.class, () -> wang.give("wang", Set.of(Role.AUDITOR))).code());
        wang.deactivate("sun", "moved away");
        assertEquals("refusal.sign-in", refused("sun", GOOD));
    }

    @Test
    void whatIsMaskedIsSeenForAMinuteForAPurposeAndWithAnEntry() {
        SmallDistrict.fill(workspace, 2, 0);
        EntityRef mine = new EntityRef("case", "C1");
        Actor officer = new Actor("sun", new Scope(Tier.COMMUNITY, "K1"), Role.COMMUNITY_OFFICER.rights());
        RevealDesk desk = new RevealDesk(workspace.journal(), workspace.subjects(), clock(), () -> wall, officer);
        assertEquals("张**", desk.show(mine, "张三", "张**"));
        assertEquals("refusal.no-purpose", assertThrows(Refusal.class, () -> desk.open(mine, " ")).code());
        assertEquals("refusal.unknown-subject", assertThrows(Refusal.class,
                () -> desk.open(new EntityRef("case", "C2"), "call back")).code());
        assertEquals("refusal.no-right", assertThrows(Refusal.class, () -> new RevealDesk(workspace.journal(), workspace.subjects(),
                clock(), () -> wall, new Actor("a", officer.scope(), Set.of(Right.EXPORT))).open(mine, "x")).code());
        long before = workspace.journal().head();
        desk.open(mine, "call back about the pothole");
        JournalEntry entry = workspace.journal().entries(before, 1).getFirst();
        assertEquals(List.of("sun", "people.reveal", "call back about the pothole"),
                List.of(entry.actor(), entry.action(), entry.reason()));
        assertTrue(workspace.journal().changesOf(entry.sequence()).toString().contains("case:C1"));
        assertEquals("张三", desk.show(mine, "张三", "张**"));
        assertEquals("李**", desk.show(new EntityRef("case", "C2"), "李四", "李**"));
        wall = wall.plusSeconds(59);
        assertEquals("张三", desk.show(mine, "张三", "张**"));
        wall = wall.plusSeconds(1);
        assertEquals("张**", desk.show(mine, "张三", "张**"));
    }

    private static org.tessera.grid.Grid area(String id, Tier tier, String parent) {
        return new org.tessera.grid.Grid(id, tier, id, parent, new org.locationtech.jts.geom.GeometryFactory().toGeometry(
                new org.locationtech.jts.geom.Envelope(0, 1, 0, 1)), java.util.Map.of());
    }

    private static Person person(String id, Role role, Tier tier, String area) {
        return new Person(id, id, Set.of(role), tier, area, "", false, true);
    }
}
