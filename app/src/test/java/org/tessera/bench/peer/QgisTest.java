package org.tessera.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisabledOnOs(OS.WINDOWS)
class QgisTest {

    @TempDir
    private Path folder;

    @Test
    void isAbsentOnAnEmptyPath() throws InterruptedException {
        assertEquals(Optional.empty(), Qgis.find(""));
        assertEquals(Optional.empty(), Qgis.find(folder.toString()));
    }

    @Test
    void needsAnInterpreterThatKnowsIt() throws IOException, InterruptedException {
        program("qgis", "exit 0");
        program("python3", "exit 1");

        assertEquals(Optional.empty(), Qgis.find(folder.toString()));
    }

    @Test
    void programsAreFoundInTheOrderOfThePath() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path here = program("python3", "exit 0");
        Files.copy(here, first.resolve("python3"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

        assertEquals(List.of(first.resolve("python3"), here), Qgis.programs(first + ":/nowhere::" + folder, "python3"));
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
