package org.tessera.cases.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Report;

/** How many reports came in on each channel. A report of a merged case is counted once, in the case that goes on. */
public final class ChannelCounts {

    private ChannelCounts() {
    }

    /** By channel; channels without a report are left out. The sum is the number of all reports. */
    public static Map<Channel, Long> of(Collection<CaseFile> cases) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        for (CaseFile file : cases) {
            if (file.progress() != null && file.progress().ending() != Ending.MERGED) {
                for (Report report : file.progress().reports()) {
                    counts.merge(report.channel(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }
}
