package org.tessera.console.signin;

import java.time.InstantSource;
import java.util.Optional;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.duty.list.Department;
import org.tessera.grid.Grid;
import org.tessera.people.PasswordHash;
import org.tessera.people.Person;
import org.tessera.people.SignIn;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/** The door of an open workspace. */
public final class WorkspaceDoor implements Door {

    private static final String SAMPLE = Actor.rule("sample-data").id();

    private final Workspace workspace;
    private final SignIn signIn;

    /** Blocking. */
    public WorkspaceDoor(Workspace workspace, PasswordHash hashing, InstantSource wall) {
        this.workspace = workspace;
        this.signIn = new SignIn(workspace.journal(), workspace.credentials(), hashing, SavedClock.of(workspace), wall,
                workspace.readOnly());
    }

    /** Whether a workspace began with the sample city and nobody was made known in it since. Blocking. */
    public static boolean isDemo(Workspace workspace) {
        return workspace.credentials().isEmpty()
                && workspace.journal().entries(0, 1).stream().anyMatch(entry -> entry.actor().equals(SAMPLE));
    }

    @Override
    public SignInMode mode() {
        return isDemo(workspace) ? SignInMode.DEMO : signIn.isFirst() ? SignInMode.FIRST : SignInMode.PASSWORD;
    }

    @Override
    public Entrance in(String name, char[] password) {
        return entrance(signIn.in(name, password));
    }

    @Override
    public Entrance first(String name, String displayName, char[] password) {
        signIn.first(name, displayName, password);
        return entrance(signIn.in(name, password));
    }

    @Override
    public void locked(Actor actor) {
        signIn.locked(actor);
    }

    @Override
    public void out(Actor actor) {
        signIn.out(actor);
    }

    private Entrance entrance(Person person) {
        Scope scope = person.scope();
        String place = scope.isOneDepartment() ? department(scope.departmentId())
                : scope.tier() == Tier.DISTRICT ? "" : area(scope);
        return new Entrance(person.actor(), person.name(), place);
    }

    private String department(String id) {
        return workspace.responsibilities().departments().stream().filter(each -> each.id().equals(id)).findFirst()
                .map(Department::name).orElse(id);
    }

    private String area(Scope scope) {
        Optional<String> name = workspace.grids().find(scope.tier(), scope.areaId()).map(Grid::name);
        return name.filter(text -> !text.isBlank()).orElse(scope.areaId());
    }
}
