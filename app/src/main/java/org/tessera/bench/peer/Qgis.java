package org.tessera.bench.peer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A QGIS that is installed here.
 *
 * @param program the desktop application
 * @param python  an interpreter that knows PyQGIS
 * @param scripts directory of the project's scripts for it
 */
public record Qgis(Path program, Path python, Path scripts) {

    /** What a user should read where there is none. */
    public static final String ABSENT = "QGIS is not installed (Debian: apt install qgis python3-qgis)";

    private static final List<String> INTERPRETERS = List.of("python3");
    private static final int PATIENCE_SECONDS = 60;

    /**
     * Looks for it.
     *
     * @param searchPath directories of programs, as in the environment variable PATH
     */
    public static Optional<Qgis> find(String searchPath) throws InterruptedException {
        Path scripts = Path.of(System.getProperty("tessera.home", "")).toAbsolutePath().resolve("packaging/bench");
        Optional<Path> program = programs(searchPath, "qgis").stream().findFirst();
        if (program.isEmpty() || !Files.isDirectory(scripts)) {
            return Optional.empty();
        }
        for (String name : INTERPRETERS) {
            for (Path python : programs(searchPath, name)) {
                if (knowsQgis(python)) {
                    return Optional.of(new Qgis(program.get(), python, scripts));
                }
            }
        }
        return Optional.empty();
    }

    /** All programs of a name in a search path, in its order. */
    static List<Path> programs(String searchPath, String name) {
        return Arrays.stream(searchPath.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).toList();
    }

    private static boolean knowsQgis(Path python) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python.toString(), "-c", "import qgis.core")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notRunnable) {
            return false;
        }
    }

    /** A script of the project. */
    public Path script(String name) {
        return scripts.resolve(name);
    }
}
