package org.tessera.insight.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Dispute;
import org.tessera.cases.flow.MoveKind;

/**
 * The disputes among some cases.
 *
 * @param disputes cases that are disputes
 */
public record DisputeRegister(List<CaseFile> disputes) {

    public DisputeRegister {
        disputes = List.copyOf(disputes);
    }

    public static DisputeRegister of(Collection<CaseFile> cases) {
        return new DisputeRegister(cases.stream().filter(file -> file.progress() != null && file.progress().dispute() != null).toList());
    }

    /**
     * 就地化解率: of the disputes that stood at a tier, those agreed there and not passed on. A tier without disputes is left out. The
     * definition is this product's own.
     */
    public Map<Tier, Rate> resolvedInPlace() {
        Map<Tier, Rate> rates = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            List<CaseFile> stood = disputes.stream().filter(file -> dispute(file).path().stream().anyMatch(level -> level.tier() == tier))
                    .toList();
            if (!stood.isEmpty()) {
                rates.put(tier, new Rate(ids(stood.stream()
                        .filter(file -> dispute(file).agreedAt() != null && dispute(file).tier() == tier).toList()), ids(stood)));
            }
        }
        return rates;
    }

    /** Disputes that are not settled though their limit has passed. */
    public List<String> unsettledPastLimit(Instant now) {
        return ids(disputes.stream().filter(file -> !dispute(file).settled() && file.progress().ending() == null
                && file.times().dueAt() != null && now.isAfter(file.times().dueAt())).toList());
    }

    /** Agreements to be asked about by a moment, and not asked about yet. */
    public List<String> revisitsDue(Instant now) {
        return ids(disputes.stream().filter(file -> dispute(file).revisitDue() != null && !now.isBefore(dispute(file).revisitDue()))
                .toList());
    }

    /** Of the disputes that ever came to an agreement, those taken up again. */
    public Rate reopened() {
        List<CaseFile> agreed = disputes.stream().filter(file -> file.progress().count(MoveKind.AGREE) > 0).toList();
        return new Rate(ids(agreed.stream().filter(file -> dispute(file).reopened() > 0).toList()), ids(agreed));
    }

    private static Dispute dispute(CaseFile file) {
        return file.progress().dispute();
    }

    private static List<String> ids(List<CaseFile> files) {
        return files.stream().map(CaseFile::id).toList();
    }
}
