package org.tessera.people;

import java.util.EnumSet;
import java.util.Set;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Role;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * Somebody who may sign in.
 *
 * @param id           sign-in name, lower case
 * @param name         how they are called on screens
 * @param roles        what they are there for
 * @param tier         tier of the area they work for
 * @param areaId       that area; empty for the whole district
 * @param departmentId department or partner organisation they work for; empty for none
 * @param partner      whether that is an organisation outside the administration
 * @param active       false for somebody who has left: kept for the journal, never signed in
 */
public record Person(String id, String name, Set<Role> roles, Tier tier, String areaId, String departmentId, boolean partner,
        boolean active) implements Recorded {

    public Person {
        roles = Set.copyOf(roles);
        areaId = areaId == null || tier == Tier.DISTRICT ? "" : areaId;
        departmentId = departmentId == null ? "" : departmentId;
    }

    /** What they may see; only of their department when all they are there for is a department's work. */
    public Scope scope() {
        boolean departments = !roles.isEmpty() && roles.stream().allMatch(Role::isOfDepartment);
        return new Scope(tier, areaId, departments ? departmentId : "");
    }

    /** What they may do: the rights of all their roles. */
    public Set<Right> rights() {
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        roles.forEach(role -> all.addAll(role.rights()));
        return all;
    }

    /** Them, acting. */
    public Actor actor() {
        return new Actor(id, scope(), rights());
    }

    public Person with(Set<Role> others) {
        return new Person(id, name, others, tier, areaId, departmentId, partner, active);
    }

    /** The same person after they have left. */
    public Person left() {
        return new Person(id, name, roles, tier, areaId, departmentId, partner, false);
    }

    /** Whether they can keep people in order. */
    boolean keepsPeople() {
        return active && rights().contains(Right.KEEP_PEOPLE) && scope().equals(Scope.WHOLE_DISTRICT);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("person", id);
    }
}
