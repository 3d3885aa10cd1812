package org.tessera.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Passwords come from the environment, which only a process of its own can have; what needs none runs in this one. */
class PeopleCommandTest {

    private static final String PASSWORD = "sixteen blue herons";
    private static final String OTHER = "seventeen grey geese";

    @TempDir
    private Path folder;

    private CommandRun with(String password, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.tessera.cli.Tessera", "people"));
        command.addAll(List.of(words));
        command.addAll(List.of("--json", "--workspace", folder.resolve("workspace").toString()));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put(PeopleCommand.VARIABLE, password);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new CommandRun(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private CommandRun here(Object... words) {
        List<Object> command = new ArrayList<>(List.of("people"));
        command.addAll(List.of(words));
        command.addAll(List.of("--json", "--workspace", folder.resolve("workspace")));
        return CommandRun.of(command.toArray());
    }

    private static JsonNode only(CommandRun run) throws IOException {
        assertEquals(0, run.exit(), run.err());
        JsonNode people = new ObjectMapper().readTree(run.out()).get("people");
        assertEquals(1, people.size(), run.out());
        return people.get(0);
    }

    private static void assertTellsNoPassword(CommandRun run) {
        assertFalse((run.out() + run.err()).contains(PASSWORD) || (run.out() + run.err()).contains(OTHER), run.out() + run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    private static void assertUnusable(CommandRun run, String word) {
        assertEquals(2, run.exit(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(word), run.err());
        assertTellsNoPassword(run);
    }

    @Test
    void somebodyIsAddedListedGivenRolesAndAPassword() throws IOException, InterruptedException {
        CommandRun added = with(PASSWORD, "add", "Li.Na", "--name", "李娜", "--role", "DISPATCHER");
        assertEquals("li.na", only(added).get("id").asText());
        assertTellsNoPassword(added);
        JsonNode listed = only(here("list"));
        assertEquals("李娜", listed.get("name").asText());
        assertEquals("[\"DISPATCHER\"]", listed.get("roles").toString());
        assertEquals("[\"ADMINISTRATOR\"]", only(here("role", "li.na", "ADMINISTRATOR")).get("roles").toString());
        CommandRun changed = with(OTHER, "password", "li.na");
        assertEquals("li.na", only(changed).get("id").asText());
        assertTellsNoPassword(changed);
        assertUnusable(here("deactivate", "li.na"), "last who can keep people");
        assertUnusable(with(PASSWORD, "add", "li.na", "--role", "DISPATCHER"), "taken");
    }

    @Test
    void whatCannotBeIsRefusedInWords() throws IOException, InterruptedException {
        assertUnusable(with("short", "add", "li.na", "--role", "DISPATCHER"), "characters");
        assertUnusable(with(PASSWORD, "add", "li.na"), "--role");
        assertUnusable(with(PASSWORD, "add", "li.na", "--role", "KING"), "KING");
        assertUnusable(here("role", "nobody", "DISPATCHER"), "nobody");
        assertEquals(0, here("list").json().get("people").size());
    }
}
