package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.access.Actor;
import org.tessera.cases.CasePlacement;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What {@code kill -9} leaves is the file as it stands, so the file is copied the moment each act is acknowledged and the copy opened.
 * Unlike {@link CrashTest} this does not hope for a kill at the right moment: H2 2.5.252, whose header lagged a chunk behind, fails it
 * as soon as a chunk goes into a hole that an earlier opening left (decision 001).
 */
class AcknowledgedOnDiskTest {

    private static final int OPENINGS = 8;
    private static final int ACTS = 12;

    @TempDir
    private Path directory;

    @TempDir
    private Path copies;

    @Test
    void theFileHoldsEachActWhenItIsAcknowledged() throws IOException, SQLException {
        Random random = new Random(24);
        String plan = null;
        for (int opening = 0; opening < OPENINGS; opening++) {
            try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
                PlanDesk desk = desk(workspace);
                if (plan == null) {
                    SmallDistrict.fill(workspace, 40, 8);
                    plan = desk.create("On disk", "").id();
                }
                for (int act = 0; act < ACTS; act++) {
                    act(desk, plan, random.nextInt(40) + 1);
                    assertEquals(workspace.journal().head(), headOfCopy(), "opening " + opening + ", act " + act);
                }
            }
        }
    }

    private static PlanDesk desk(EmbeddedWorkspace workspace) {
        return new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                new PlanRules(CodePattern.ANY, ZoneOffset.UTC), new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0)),
                Actor.OPERATOR);
    }

    /** Acts of many sizes, so that chunks fit holes or do not. */
    private static void act(PlanDesk desk, String plan, int size) {
        if (size > 30) {
            Plan note = desk.create("note ".repeat(size), "");
            assertEquals("note ".repeat(size), note.name());
        } else {
            desk.edit(plan, "gesture ".repeat(size), List.copyOf(PlanProcess.border(plan, size)));
        }
    }

    private long headOfCopy() throws IOException, SQLException {
        Path copy = copies.resolve("copy.mv.db");
        Files.copy(directory.resolve("tessera.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + copies.resolve("copy").toString().replace('\\', '/')
                        + ";IFEXISTS=TRUE", "tessera", "");
                Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT sequence FROM journal_head")) {
            head.next();
            return head.getLong(1);
        }
    }
}
