package org.tessera.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Row 28: the permission matrix that is written down is the one that runs. */
class MissionRow28Test {

    @Test
    void everyCellOfTheWrittenMatrixIsWhatTheCodeGrants() throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("../docs/decisions/043-people-and-scopes.md")).stream()
                .filter(line -> line.startsWith("| ")).map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
                .filter(cells -> cells.size() == Right.values().length + 2).toList();
        List<String> head = rows.getFirst();
        assertEquals(Arrays.stream(Right.values()).map(Right::name).toList(), head.subList(2, head.size()));
        assertEquals(Arrays.stream(Role.values()).map(Role::name).toList(), rows.stream().skip(1).map(List::getFirst).toList());
        int cells = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            Role role = Role.valueOf(row.getFirst());
            assertFalse(row.get(1).isBlank(), role + " has no task");
            for (Right right : Right.values()) {
                String cell = row.get(2 + right.ordinal());
                assertEquals(role.rights().contains(right) ? "yes" : "–", cell, role + " × " + right);
                cells++;
            }
        }
        assertEquals(Role.values().length * Right.values().length, cells);
    }
}
