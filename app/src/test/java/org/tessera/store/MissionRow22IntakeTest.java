package org.tessera.store;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.cases.flow.Channel;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.duty.list.LeadAnswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission row 22 at the window: the lead that is suggested is the list's, always. */
class MissionRow22IntakeTest {

    @TempDir
    private Path folder;
    private IntakeFixture window;

    @BeforeEach
    void open() {
        window = new IntakeFixture(EmbeddedWorkspace.open(folder, AccessMode.WRITE));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theSuggestedLeadObeysTheList() {
        Random random = new Random(3);
        String[][] leads = {{"cover", "town"}, {"lid", "works"}, {"noise", "police"}};
        for (int i = 0; i < 200; i++) {
            String[] lead = leads[random.nextInt(3)];
            IntakeOffer offer = window.desk().offer(IntakeFixture.report(Channel.MAP, "", lead[0],
                    SmallDistrict.point(2 * random.nextDouble(), random.nextDouble()), ""));
            assertEquals(lead[1], offer.lead().lead().orElseThrow());
            assertTrue(offer.lead().reason().contains(lead[1]));
        }
        assertEquals(LeadAnswer.Outcome.NO_GRID, window.desk().offer(IntakeFixture.report(Channel.MAP, "", "noise",
                SmallDistrict.point(9, 9), "")).lead().outcome());
        assertNull(window.desk().offer(IntakeFixture.report(Channel.MAP, "words", "", SmallDistrict.point(0.5, 0.5), "")).lead());
    }
}
