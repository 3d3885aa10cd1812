package org.tessera.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseStore;
import org.tessera.cases.PlaceQuality;
import org.tessera.clock.SituationClock;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.journal.Refusal;
import org.tessera.map.crs.Ellipsoid;

/**
 * Answers "who goes?" with reasons. Score = 100 · 10 min ÷ (10 min + travel time), plus 10 for the area the unit looks after, plus 5 for
 * a skill that the case's category names; equal scores fall to the smaller call sign. Who is busy, off duty, without a position or with
 * an old one is listed after all others with the reason why not. Blocking.
 */
public final class Recommender {

    private static final Duration HALF_SCORE = Duration.ofMinutes(10);
    private static final Duration STALE = Duration.ofMinutes(30);
    private static final double HOME_AREA = 10;
    private static final double SKILL = 5;

    private final CaseStore cases;
    private final UnitStore units;
    private final GridStore grids;
    private final SituationClock clock;
    private final Actor actor;

    public Recommender(CaseStore cases, UnitStore units, GridStore grids, SituationClock clock, Actor actor) {
        this.cases = cases;
        this.units = units;
        this.grids = grids;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param limit at most so many candidates that may be sent; the excluded ones follow in the same number
     * @throws Refusal when the case is unknown
     */
    public Recommendation recommend(String caseId, int limit) {
        CaseFile file = cases.find(actor.scope(), caseId).orElseThrow(() -> new Refusal(
                "refusal.unknown-case", "there is no case " + caseId + " in your area", caseId));
        Map<String, Position> positions = units.positions(actor.scope());
        Optional<String> community = file.place().gridId() == null ? Optional.empty()
                : grids.find(Tier.GRID, file.place().gridId()).map(Grid::parentId);
        Instant now = clock.now();
        List<Candidate> judged = new ArrayList<>();
        for (Unit unit : units.units(actor.scope())) {
            judged.add(judge(unit, file, Optional.ofNullable(positions.get(unit.id())), community.orElse(""), now));
        }
        judged.sort(Comparator.comparing(Candidate::excluded)
                .thenComparing(Candidate::score, Comparator.reverseOrder())
                .thenComparing(candidate -> Double.isNaN(candidate.distance()) ? Double.MAX_VALUE : candidate.distance())
                .thenComparing(candidate -> candidate.unit().id()));
        List<Candidate> shown = new ArrayList<>(judged.stream().filter(c -> !c.excluded()).limit(limit).toList());
        judged.stream().filter(Candidate::excluded).limit(limit).forEach(shown::add);
        return new Recommendation(caseId, file.subject().department(), shown);
    }

    private static Candidate judge(Unit unit, CaseFile file, Optional<Position> position, String community, Instant now) {
        if (file.place().quality() != PlaceQuality.EXACT) {
            return excluded(unit, null, Double.NaN, Reason.of("place-unknown"));
        }
        if (position.isEmpty()) {
            return excluded(unit, null, Double.NaN, Reason.of("no-position"));
        }
        double metres = metres(position.get().point(), file.place().point());
        Duration eta = TravelSpeed.duration(unit.kind(), metres);
        if (unit.state() == UnitState.OFF_DUTY) {
            return excluded(unit, eta, metres, Reason.of("off-duty"));
        }
        if (unit.state().isAssigned()) {
            return excluded(unit, eta, metres, Reason.of("busy", unit.caseId()));
        }
        Duration age = Duration.between(position.get().fixedAt(), now);
        if (age.compareTo(STALE) > 0 && !unit.simulated()) {
            return excluded(unit, eta, metres, Reason.of("stale-fix", age.toMinutes()));
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("straight-line", Math.round(metres), Math.ceilDiv(eta.toSeconds(), 60)));
        double score = 100.0 * HALF_SCORE.toSeconds() / (HALF_SCORE.toSeconds() + eta.toSeconds());
        if (!unit.areaId().isEmpty() && (unit.areaId().equals(community) || unit.areaId().equals(file.place().gridId()))) {
            score += HOME_AREA;
            reasons.add(Reason.of("home-area", unit.areaId()));
        }
        Optional<String> skill = skillFor(unit, file.subject().category());
        if (skill.isPresent()) {
            score += SKILL;
            reasons.add(Reason.of("skill", skill.get()));
        }
        if (!unit.simulated()) {
            reasons.add(Reason.of("fix-age", Math.max(0, age.toMinutes())));
        }
        return new Candidate(unit, eta, metres, Math.round(score * 10) / 10.0, reasons, false);
    }

    private static Optional<String> skillFor(Unit unit, String category) {
        String lower = category.toLowerCase(java.util.Locale.ROOT);
        return unit.skills().stream().sorted().filter(skill -> lower.contains(skill.toLowerCase(java.util.Locale.ROOT))).findFirst();
    }

    private static Candidate excluded(Unit unit, Duration eta, double metres, Reason reason) {
        return new Candidate(unit, eta, metres, 0, List.of(reason), true);
    }

    private static double metres(Point from, Point to) {
        return Ellipsoid.distance(from.getCoordinate(), to.getCoordinate());
    }
}
