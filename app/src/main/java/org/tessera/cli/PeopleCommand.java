package org.tessera.cli;

import java.io.Console;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.tessera.access.Actor;
import org.tessera.access.Role;
import org.tessera.access.Tier;
import org.tessera.people.PasswordHash;
import org.tessera.people.PeopleDesk;
import org.tessera.people.Person;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/**
 * {@code people}: who may sign in. A password is typed at the terminal or stands in {@value #VARIABLE}; it is no argument, because
 * arguments are seen by everybody on the machine.
 */
@Command(name = "people", mixinStandardHelpOptions = true, description = "Makes people known, gives roles and passwords.",
        subcommands = {PeopleCommand.Add.class, PeopleCommand.Show.class, PeopleCommand.Password.class, PeopleCommand.Roles.class,
            PeopleCommand.Deactivate.class}, synopsisSubcommandLabel = "(add | list | password | role | deactivate)")
final class PeopleCommand {

    static final String VARIABLE = "TESSERA_PASSWORD";

    /** What a listing shows of somebody. */
    private record Line(String id, String name, Set<Role> roles, Tier tier, String area, String department, boolean partner,
            boolean active) {

        static Line of(Person person) {
            return new Line(person.id(), person.name(), EnumSet.copyOf(person.roles()), person.tier(), person.areaId(),
                    person.departmentId(), person.partner(), person.active());
        }

        String text() {
            return String.join("  ", id, name, roles.toString(), tier.name(), area.isEmpty() ? "-" : area,
                    department.isEmpty() ? "-" : department, active ? "active" : "left");
        }
    }

    /** What the commands share: the workspace and the desk over it. */
    abstract static class Act implements Callable<Integer> {

        @Spec
        private CommandSpec command;
        @Mixin
        private WorkspaceOptions workspaceOptions;
        @Mixin
        private OutputOptions output;

        final int at(AccessMode mode, Function<PeopleDesk, List<Person>> act, String words) {
            try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), mode)) {
                PeopleDesk desk = new PeopleDesk(workspace.journal(), workspace.people(), workspace.credentials(), PasswordHash.USUAL,
                        SavedClock.of(workspace), InstantSource.system(), Actor.COMMAND_LINE);
                List<Line> lines = act.apply(desk).stream().map(Line::of).toList();
                output.print(new Answer(lines), words + String.join("\n", lines.stream().map(Line::text).toList()));
                return ExitCode.DONE;
            }
        }

        final List<Person> named(PeopleDesk desk, String id) {
            return desk.people().stream().filter(person -> person.id().equals(id)).toList();
        }

        /** From the environment, else twice from the terminal. */
        final char[] password() {
            String given = System.getenv(VARIABLE);
            if (given != null) {
                return given.toCharArray();
            }
            Console terminal = System.console();
            if (terminal == null || !terminal.isTerminal()) {
                throw new ParameterException(command.commandLine(), "there is no terminal to type a password at; set " + VARIABLE);
            }
            char[] first = terminal.readPassword("Password: ");
            char[] second = terminal.readPassword("Once more: ");
            if (first == null || !Arrays.equals(first, second)) {
                throw new ParameterException(command.commandLine(), "the two passwords differ");
            }
            return first;
        }
    }

    /** The JSON form. */
    private record Answer(List<Line> people) {
    }

    /** Makes somebody known. */
    @Command(name = "add", mixinStandardHelpOptions = true, description = "Makes somebody known, with a first password.")
    static final class Add extends Act {

        @Parameters(paramLabel = "NAME", description = "sign-in name")
        private String id;
        @Option(names = "--name", paramLabel = "TEXT", description = "name on screens (default: the sign-in name)")
        private String name;
        @Option(names = "--role", required = true, split = ",", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        private Set<Role> roles;
        @Option(names = "--tier", defaultValue = "DISTRICT", paramLabel = "TIER", description = "${COMPLETION-CANDIDATES}")
        private Tier tier;
        @Option(names = "--area", defaultValue = "", paramLabel = "ID", description = "area of that tier; none for the district")
        private String area;
        @Option(names = "--department", defaultValue = "", paramLabel = "ID", description = "department or partner organisation")
        private String department;
        @Option(names = "--partner", description = "the organisation stands outside the administration")
        private boolean partner;

        @Override
        public Integer call() {
            String known = id.strip().toLowerCase(Locale.ROOT);
            Person person = new Person(known, name == null ? id : name, roles, tier, area, department, partner, true);
            char[] password = password();
            return at(AccessMode.WRITE, desk -> {
                desk.add(person, password);
                return named(desk, known);
            }, "added ");
        }
    }

    /** Lists everybody. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists who may sign in.")
    static final class Show extends Act {

        @Override
        public Integer call() {
            return at(AccessMode.READ, PeopleDesk::people, "");
        }
    }

    /** Sets a password. */
    @Command(name = "password", mixinStandardHelpOptions = true, description = "Sets somebody's password and lifts their wait.")
    static final class Password extends Act {

        @Parameters(paramLabel = "NAME")
        private String id;

        @Override
        public Integer call() {
            char[] password = password();
            return at(AccessMode.WRITE, desk -> {
                desk.setPassword(id, password);
                return named(desk, id);
            }, "password set: ");
        }
    }

    /** Gives roles. */
    @Command(name = "role", mixinStandardHelpOptions = true, description = "Gives somebody these roles instead of theirs.")
    static final class Roles extends Act {

        @Parameters(index = "0", paramLabel = "NAME")
        private String id;
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        private Set<Role> roles;

        @Override
        public Integer call() {
            return at(AccessMode.WRITE, desk -> {
                desk.give(id, roles);
                return named(desk, id);
            }, "roles given: ");
        }
    }

    /** Somebody has left. */
    @Command(name = "deactivate", mixinStandardHelpOptions = true, description = "Somebody has left and cannot sign in any more.")
    static final class Deactivate extends Act {

        @Parameters(paramLabel = "NAME")
        private String id;
        @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT")
        private String reason;

        @Override
        public Integer call() {
            return at(AccessMode.WRITE, desk -> {
                desk.deactivate(id, reason);
                return named(desk, id);
            }, "left: ");
        }
    }
}
