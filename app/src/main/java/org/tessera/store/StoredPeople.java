package org.tessera.store;

import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.people.CredentialStore;
import org.tessera.people.Person;
import org.tessera.people.PersonStore;
import org.tessera.people.SignInRecord;

/** People in the database, and the hashes of their passwords. */
record StoredPeople(Database database) implements PersonStore, CredentialStore {

    @Override
    public List<Person> people(Scope scope) {
        return database.states(PeopleTables.PERSON, ScopeCondition.ofPerson(scope) + " ORDER BY id", scope, _ -> { });
    }

    @Override
    public Optional<Person> find(Scope scope, String id) {
        return database.states(PeopleTables.PERSON, "id = :id AND " + ScopeCondition.ofPerson(scope), scope,
                query -> query.bind("id", id)).stream().findFirst();
    }

    @Override
    public boolean holds(Scope scope, Scope inner) {
        boolean area = scope.isWholeDistrict() || inner.tier() != Tier.DISTRICT && inner.tier().ordinal() >= scope.tier().ordinal()
                && new StoredPlans(database).holds(new Scope(scope.tier(), scope.areaId()), inner.tier(), inner.areaId());
        return area && (!scope.isOneDepartment() || scope.departmentId().equals(inner.departmentId()));
    }

    @Override
    public Optional<Person> person(String id) {
        return database.find(PeopleTables.PERSON, id);
    }

    @Override
    public boolean isEmpty() {
        return database.jdbi().withHandle(handle -> !handle.createQuery("SELECT EXISTS (SELECT 1 FROM person)")
                .mapTo(Boolean.class).one());
    }

    @Override
    public Optional<SignInRecord> record(String personId) {
        return database.find(PeopleTables.SIGN_IN, personId);
    }

    @Override
    public Optional<String> hash(String personId) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT hash FROM credential WHERE person_id = :id")
                .bind("id", personId).mapTo(String.class).findOne());
    }

    @Override
    public void keep(String personId, String hash) {
        database.requireWritable();
        database.jdbi().useHandle(handle -> handle.execute("MERGE INTO credential (person_id, hash) KEY (person_id) VALUES (?, ?)",
                personId, hash));
    }
}
