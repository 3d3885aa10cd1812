package org.tessera.insight.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.FollowUp;
import org.tessera.cases.flow.Satisfaction;

/**
 * Response, resolution and satisfaction by those who were asked afterwards (三率). Cases nobody asked about do not count.
 *
 * @param response   who had been contacted
 * @param resolution whose matter is solved
 * @param satisfied  who is satisfied, without those who are so basically
 * @param basically  who is basically satisfied
 * @param weights    how they are put together
 */
public record ThreeRates(Rate response, Rate resolution, Rate satisfied, Rate basically, Weights weights) {

    /**
     * Local weights. The official ones were not found.
     *
     * @param basically    what "basically satisfied" counts
     * @param response     share in the composite
     * @param satisfaction share in the composite
     * @param resolution   share in the composite
     */
    public record Weights(double basically, double response, double satisfaction, double resolution) {

        /** Those of a public analysis service (DOMAIN §1.5), to be set. */
        public static final Weights USUAL = new Weights(0.9, 0.1, 0.4, 0.5);
    }

    /** The rates over the newest follow-up of each case. */
    public static ThreeRates of(Collection<CaseFile> cases, Weights weights) {
        List<String> valid = new ArrayList<>();
        List<String> contacted = new ArrayList<>();
        List<String> solved = new ArrayList<>();
        List<String> satisfied = new ArrayList<>();
        List<String> basically = new ArrayList<>();
        for (CaseFile file : cases) {
            FollowUp answer = file.progress() == null ? null : file.progress().feedback().followUp();
            if (answer != null) {
                valid.add(file.id());
                keep(contacted, answer.contacted(), file);
                keep(solved, answer.solved(), file);
                keep(satisfied, answer.satisfaction() == Satisfaction.SATISFIED, file);
                keep(basically, answer.satisfaction() == Satisfaction.BASICALLY, file);
            }
        }
        return new ThreeRates(new Rate(contacted, valid), new Rate(solved, valid), new Rate(satisfied, valid), new Rate(basically, valid),
                weights);
    }

    /** Per cent, "basically" at its weight; empty when nobody was asked. */
    public OptionalDouble satisfaction() {
        return satisfied.percent().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(satisfied.percent().getAsDouble() + weights.basically() * basically.percent().getAsDouble());
    }

    /** The three in one, per cent; empty when nobody was asked. */
    public OptionalDouble composite() {
        return satisfaction().isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(weights.response() * response.percent().getAsDouble()
                        + weights.satisfaction() * satisfaction().getAsDouble()
                        + weights.resolution() * resolution.percent().getAsDouble());
    }

    private static void keep(List<String> ids, boolean holds, CaseFile file) {
        if (holds) {
            ids.add(file.id());
        }
    }
}
