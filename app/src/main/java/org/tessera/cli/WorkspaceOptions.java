package org.tessera.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** Which workspace a command works on; mixed into every command that needs one. */
final class WorkspaceOptions {

    @Option(names = "--workspace", paramLabel = "DIR",
            description = "directory of the embedded database, tile cache and exports (default: ~/.tessera)")
    private Path directory = Path.of(System.getProperty("user.home"), ".tessera");

    Path directory() {
        return directory.toAbsolutePath().normalize();
    }
}
