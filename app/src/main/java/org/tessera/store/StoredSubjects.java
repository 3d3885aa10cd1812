package org.tessera.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import org.tessera.access.Scope;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;
import org.tessera.people.SubjectStore;
import org.tessera.sensing.Sensor;

/**
 * Which recorded things lie in a scope, by kind. A kind that is not named here lies only in the whole district, so that a new one is
 * shut until somebody has thought about it.
 */
record StoredSubjects(Database database) implements SubjectStore {

    private static final String PUBLIC = "TRUE";
    private static final String PLANS = "plan_id IN (SELECT id FROM plan WHERE ";
    private static final String PEOPLE = " IN (SELECT id FROM person WHERE ";
    private static final Map<String, Function<Scope, String>> CONDITIONS = Map.ofEntries(
            Map.entry("grid", _ -> PUBLIC), Map.entry("grid-version", _ -> PUBLIC), Map.entry("grid-code", _ -> PUBLIC),
            Map.entry("road", _ -> PUBLIC), Map.entry("responsibility", _ -> PUBLIC), Map.entry("department", _ -> PUBLIC),
            Map.entry("calendar-day", _ -> PUBLIC), Map.entry("whistle-rules", _ -> PUBLIC),
            Map.entry("whistle", ScopeCondition::ofWhistle), Map.entry("ledger-entry", ScopeCondition::ofLedgerEntry),
            Map.entry("suggestion", ScopeCondition::ofAreaAlone), Map.entry("notice", ScopeCondition::ofNotice),
            Map.entry("decision", ScopeCondition::ofMeeting), Map.entry("task-item", ScopeCondition::ofMeeting),
            Map.entry("case", ScopeCondition::ofCase), Map.entry("unit", ScopeCondition::ofUnit),
            Map.entry("assignment", ScopeCondition::ofAssignment), Map.entry("member", ScopeCondition::ofAreaAlone),
            Map.entry("plan", ScopeCondition::ofAreaAlone), Map.entry("gap-permit", ScopeCondition::ofAreaAlone),
            Map.entry("plan-grid", scope -> PLANS + ScopeCondition.ofAreaAlone(scope) + ")"),
            Map.entry("plan-edit", scope -> PLANS + ScopeCondition.ofAreaAlone(scope) + ")"),
            Map.entry("plan-comment", scope -> PLANS + ScopeCondition.ofAreaAlone(scope) + ")"),
            Map.entry("person", ScopeCondition::ofPerson),
            Map.entry("sign-in", scope -> "id" + PEOPLE + ScopeCondition.ofPerson(scope) + ")"),
            Map.entry("reveal", scope -> "person_id" + PEOPLE + ScopeCondition.ofPerson(scope) + ")"));

    @Override
    public boolean holds(Scope scope, EntityRef subject) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM "
                + EntityTable.of(subject.type()).table() + " WHERE id = :id)").bind("id", subject.id()).mapTo(Boolean.class).one())
                && held(scope, List.of(subject)).contains(subject);
    }

    /** Those of some things that lie in the scope; the whole district holds all, those too that are gone. */
    Set<EntityRef> held(Scope scope, Collection<EntityRef> subjects) {
        if (scope.equals(Scope.WHOLE_DISTRICT)) {
            return Set.copyOf(subjects);
        }
        Map<String, List<String>> ids = new HashMap<>();
        Set.copyOf(subjects).forEach(ref -> ids.computeIfAbsent(ref.type(), _ -> new ArrayList<>()).add(ref.id()));
        Set<EntityRef> held = new HashSet<>();
        database.jdbi().useHandle(handle -> ids.forEach((type, wanted) -> ofType(handle, scope, type, wanted)
                .forEach(id -> held.add(new EntityRef(type, id)))));
        return held;
    }

    private Collection<String> ofType(Handle handle, Scope scope, String type, List<String> wanted) {
        if (type.equals("sensor")) {
            return kept(PlacedInScope.of(database, scope, EntityTable.SENSOR, Sensor::point), wanted);
        }
        if (type.equals("household")) {
            return kept(new StoredHouseholds(database).households(scope), wanted);
        }
        Function<Scope, String> condition = CONDITIONS.get(type);
        return condition == null ? List.of() : handle.createQuery("SELECT id FROM " + EntityTable.of(type).table()
                + " WHERE id IN (<ids>) AND " + condition.apply(scope))
                .bindList("ids", wanted).bindMap(ScopeCondition.values(scope)).mapTo(String.class).list();
    }

    private static Collection<String> kept(List<? extends Recorded> inScope, List<String> wanted) {
        Set<String> ids = new HashSet<>(wanted);
        ids.retainAll(inScope.stream().map(state -> state.ref().id()).toList());
        return ids;
    }
}
