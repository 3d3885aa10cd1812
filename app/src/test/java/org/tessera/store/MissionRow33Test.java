package org.tessera.store;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.intake.ChannelCounts;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.cases.intake.NewReport;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Mission row 33: hotline, window and patrol on one object are one case; channel sums equal the total. */
class MissionRow33Test {

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
    void threeChannelsAndOneObjectAreOneCase() {
        CaseFile hotline = window.desk().take(report(Channel.HOTLINE, "H-1", 0.5));
        for (Channel channel : new Channel[] {Channel.WINDOW, Channel.PATROL}) {
            window.later(600);
            NewReport next = report(channel, channel + "-1", 0.50001);
            IntakeOffer offer = window.desk().offer(next);
            assertEquals(hotline.id(), offer.duplicates().getFirst().file().id());
            assertEquals(hotline.id(), window.desk().take(next, offer.duplicates().getFirst().file().id()).id());
        }
        CaseFile one = window.find(hotline.id());
        assertEquals(3, one.progress().reports().size());
        assertEquals(Map.of(Channel.HOTLINE, 1L, Channel.WINDOW, 1L, Channel.PATROL, 1L), ChannelCounts.of(window.cases()));
        // What has come in already makes nothing new, whichever channel's number it is; the answer is the one case.
        long head = window.workspace.journal().head();
        assertEquals(hotline.id(), window.desk().take(report(Channel.PATROL, "PATROL-1", 0.5)).id());
        assertEquals(hotline.id(), window.desk().take(report(Channel.HOTLINE, "H-1", 0.5)).id());
        assertEquals(head, window.workspace.journal().head());
    }

    @Test
    void channelSumsAreTheNumberOfReports() {
        int total = 0;
        String last = null;
        for (int i = 0; i < 40; i++) {
            NewReport next = report(Channel.values()[i % Channel.values().length], "N" + i, 0.1 + i * 0.001);
            last = i % 3 == 2 ? window.desk().take(next, last).id() : window.desk().take(next).id();
            total++;
        }
        assertEquals(total, ChannelCounts.of(window.cases()).values().stream().mapToLong(Long::longValue).sum());
    }

    private static NewReport report(Channel channel, String reference, double lon) {
        return IntakeFixture.report(channel, "the cover is gone", "cover", SmallDistrict.point(lon, 0.5), reference);
    }
}
