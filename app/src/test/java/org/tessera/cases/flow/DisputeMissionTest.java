package org.tessera.cases.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.insight.indicator.DisputeRegister;
import org.tessera.insight.indicator.Rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows 1 and 55: a hundred seeded disputes, with what is true of each kept beside it while it is made. */
class DisputeMissionTest {

    private static final int DISPUTES = 100;

    private final Map<Tier, List<String>> stood = new EnumMap<>(Tier.class);
    private final Map<Tier, List<String>> agreed = new EnumMap<>(Tier.class);
    private final List<String> unsettled = new ArrayList<>();
    private final List<String> everAgreed = new ArrayList<>();
    private final List<String> reopened = new ArrayList<>();
    private final List<CaseFile> files = new ArrayList<>();

    @Test
    void row1ResolutionPerTierPathsAndTheUnsettledArePreciselyThoseOfTheOracle() {
        seed();
        DisputeRegister register = DisputeRegister.of(files);
        assertEquals(DISPUTES, register.disputes().size());
        Map<Tier, Rate> rates = register.resolvedInPlace();
        assertEquals(stood.keySet(), rates.keySet());
        rates.forEach((tier, rate) -> {
            assertEquals(stood.get(tier), rate.denominator(), tier.name());
            assertEquals(agreed.getOrDefault(tier, List.of()), rate.numerator(), tier.name());
        });
        Instant late = Loops.BEGIN.plus(Duration.ofDays(20));
        assertEquals(unsettled, register.unsettledPastLimit(late));
        assertEquals(List.of(), register.unsettledPastLimit(Loops.BEGIN));
        assertTrue(unsettled.size() > 5 && agreed.size() == 4 && reopened.size() > 2, "the seed holds every kind");
    }

    @Test
    void row55AnAgreementIsAskedAboutAfterThirtyDaysAndReopeningIsCounted() {
        seed();
        DisputeRegister register = DisputeRegister.of(files);
        assertEquals(everAgreed, register.reopened().denominator());
        assertEquals(reopened, register.reopened().numerator());
        for (CaseFile file : files) {
            Dispute dispute = file.progress().dispute();
            if (dispute.revisitDue() != null) {
                assertEquals(dispute.agreedAt().plus(Duration.ofDays(30)), dispute.revisitDue());
                assertTrue(register.revisitsDue(dispute.revisitDue()).contains(file.id()));
                assertTrue(!register.revisitsDue(dispute.revisitDue().minusNanos(1_000)).contains(file.id()));
                CaseFile asked = Loops.FLOW.apply(Loops.after(file, round(file)), new Act(new Move.RevisitAgreement(true, "it holds"),
                        dispute.revisitDue(), Actor.OPERATOR));
                assertEquals(Boolean.TRUE, asked.progress().dispute().kept());
                assertEquals(List.of(), DisputeRegister.of(List.of(asked)).revisitsDue(dispute.revisitDue()));
            }
        }
    }

    /** What is left to be done until it can be asked about. */
    private static List<Move> round(CaseFile file) {
        return file.progress().stage() == Stage.HANDLING ? Loops.ROUND.subList(5, 6) : List.of();
    }

    private void seed() {
        Random random = new Random(155);
        for (int i = 0; i < DISPUTES; i++) {
            String id = String.format("D%03d", i);
            Tier tier = Tier.values()[random.nextInt(4)];
            List<Tier> path = new ArrayList<>(List.of(tier));
            CaseFile file = Loops.after(Loops.known(id, "", Loops.BEGIN).with(Loops.seen(id, Loops.BEGIN).progress()), List.of(
                    new Move.Report("noise"), new Move.Accept(""), new Move.File("", Loops.TWO_DAYS, tier, null, "a quarrel"),
                    new Move.Dispatch("D1", List.of(), ""), new Move.Mediate("Wang", "")));
            while (tier != Tier.DISTRICT && random.nextInt(3) == 0) {
                tier = Tier.values()[tier.ordinal() - 1];
                path.add(tier);
                file = Loops.after(file, List.of(new Move.Escalate("too hard"), new Move.Mediate("Zhao", "")));
            }
            assertEquals(path, file.progress().dispute().path().stream().map(Dispute.Level::tier).toList(), "every step up is kept");
            path.forEach(each -> stood.computeIfAbsent(each, _ -> new ArrayList<>()).add(id));
            files.add(settled(file, id, tier, random.nextInt(5)));
        }
    }

    private CaseFile settled(CaseFile file, String id, Tier tier, int how) {
        switch (how) {
            case 0 -> {
                unsettled.add(id);
                return file;
            }
            case 1 -> {
                return Loops.after(file, List.of(new Move.Refer("court", "by law")));
            }
            case 2 -> {
                everAgreed.add(id);
                reopened.add(id);
                unsettled.add(id);
                List<Move> moves = new ArrayList<>(List.of(new Move.Agree("half each")));
                moves.addAll(Loops.ROUND.subList(5, Loops.ROUND.size()));
                moves.add(new Move.Reopen("it went on"));
                return Loops.after(file, moves);
            }
            default -> {
                everAgreed.add(id);
                agreed.computeIfAbsent(tier, _ -> new ArrayList<>()).add(id);
                return Loops.after(file, List.of(new Move.Agree("half each")));
            }
        }
    }
}
