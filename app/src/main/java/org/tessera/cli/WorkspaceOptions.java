package org.tessera.cli;

import java.nio.file.Path;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which workspace a command works on. May stand before or after the command's name; after it wins. */
final class WorkspaceOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--workspace", paramLabel = "DIR",
            description = "directory of the embedded database, tile cache and exports (default: ~/.tessera)")
    private Path directory;

    Path directory() {
        return place(named());
    }

    /** The directory that was named, before or after the command; null when none was. */
    Path named() {
        if (directory == null && command.root().userObject() instanceof Tessera root && root.workspace() != this) {
            return root.workspace().named();
        }
        return directory;
    }

    /** The directory that was named, or the usual one for null. */
    static Path place(Path named) {
        Path chosen = named == null ? Path.of(System.getProperty("user.home"), ".tessera") : named;
        return chosen.toAbsolutePath().normalize();
    }
}
