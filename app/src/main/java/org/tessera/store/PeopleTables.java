package org.tessera.store;

import java.util.List;

import org.tessera.people.Person;
import org.tessera.people.Reveal;
import org.tessera.people.SignInRecord;

/** The tables of people. Hashes of passwords are in none of them. */
final class PeopleTables {

    static final EntityTable<Person> PERSON = new EntityTable<>("person", Person.class, "person",
            List.of("tier", "area_id", "department_id", "active"),
            p -> new Object[] {p.tier().name(), p.areaId(), p.departmentId(), p.active()}, p -> p.active() ? "ACTIVE" : "LEFT",
            p -> p, (_, after, _) -> after);
    static final EntityTable<SignInRecord> SIGN_IN = new EntityTable<>("sign-in", SignInRecord.class, "sign_in",
            List.of("locked_until"), s -> new Object[] {EntityTable.micros(s.lockedUntil())},
            s -> s.lockedUntil() == null ? "FREE" : "LOCKED", s -> s, (_, after, _) -> after);
    static final EntityTable<Reveal> REVEAL = new EntityTable<>("reveal", Reveal.class, "reveal",
            List.of("person_id", "subject_type", "subject_id", "until"),
            r -> new Object[] {r.personId(), r.subject().type(), r.subject().id(), EntityTable.micros(r.until())},
            r -> r.subject().type(), r -> r, (_, after, _) -> after);

    static final List<EntityTable<?>> ALL = List.of(PERSON, SIGN_IN, REVEAL);

    private PeopleTables() {
    }
}
