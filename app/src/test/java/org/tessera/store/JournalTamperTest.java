package org.tessera.store;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tessera.access.Scope;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.Change;
import org.tessera.journal.JournalVerdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class JournalTamperTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE journal SET recorded_at = recorded_at + 1 WHERE sequence = 3 | 3",
        "UPDATE journal SET effective_at = '1999-01-01T00:00:00Z' WHERE sequence = 3 | 3",
        "UPDATE journal SET actor = 'nobody' WHERE sequence = 3 | 3",
        "UPDATE journal SET action = 'case.close' WHERE sequence = 3 | 3",
        "UPDATE journal SET reason = 'because' WHERE sequence = 3 | 3",
        "UPDATE journal SET payload = (SELECT payload FROM journal WHERE sequence = 2) WHERE sequence = 3 | 3",
        "UPDATE journal SET payload_hash = REPEAT('0', 64) WHERE sequence = 3 | 3",
        "UPDATE journal SET hash = REPEAT('0', 64) WHERE sequence = 3 | 3",
        "UPDATE journal SET previous_hash = REPEAT('0', 64) WHERE sequence = 3 | 3",
        "UPDATE journal_subject SET id = 'other' WHERE sequence = 3 | 3",
        "DELETE FROM journal WHERE sequence = 3 | 3",
        "DELETE FROM journal WHERE sequence = 6 | 6"
    })
    void anyChangeOfTheRecordIsFoundWhereItWasMade(String tampering, long firstBroken) {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 2, 2);
            for (int i = 0; i < 5; i++) {
                Unit unit = workspace.units().find(Scope.WHOLE_DISTRICT, "U1").orElseThrow();
                UnitState next = unit.state() == UnitState.AVAILABLE ? UnitState.OFF_DUTY : UnitState.AVAILABLE;
                workspace.journal().commit(SmallDistrict.DRAFT,
                        () -> List.of(Change.updated(unit, unit.in(next, null, SmallDistrict.NOON))));
            }
            assertEquals(new JournalVerdict(6, true, null), workspace.journal().verify());
        }
        Database database = Database.open(directory, false);
        try {
            database.jdbi().useHandle(handle -> handle.execute(tampering));
        } finally {
            database.close();
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
            JournalVerdict verdict = workspace.journal().verify();
            assertFalse(verdict.intact(), tampering);
            assertEquals(firstBroken, verdict.firstBroken(), tampering);
        }
    }
}
