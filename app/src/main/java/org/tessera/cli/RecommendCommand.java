package org.tessera.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.tessera.access.Actor;
import org.tessera.dispatch.Candidate;
import org.tessera.dispatch.Reason;
import org.tessera.dispatch.Recommendation;
import org.tessera.dispatch.Recommender;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;
import org.tessera.workspace.SavedClock;
import org.tessera.workspace.Workspace;

/** Who should go to a case, and why. */
@Command(name = "recommend", mixinStandardHelpOptions = true, description = "Ranks units for a case, with travel time and reasons.")
final class RecommendCommand implements Callable<Integer> {

    @Mixin
    private WorkspaceOptions workspaceOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--case", required = true, paramLabel = "ID", description = "the case number")
    private String caseId;

    @Option(names = "--limit", defaultValue = "5", paramLabel = "N", description = "at most so many candidates (default: 5)")
    private int limit;

    @Override
    public Integer call() {
        try (Workspace workspace = EmbeddedWorkspace.open(workspaceOptions.directory(), AccessMode.READ)) {
            Recommender recommender = new Recommender(workspace.cases(), workspace.units(), workspace.grids(),
                    SavedClock.of(workspace), Actor.COMMAND_LINE);
            long start = System.nanoTime();
            Recommendation recommendation = recommender.recommend(caseId, Math.clamp(limit, 1, 10_000));
            Answer answer = new Answer(caseId, recommendation.candidates().stream().map(Ranked::of).toList(),
                    recommendation.lead(), (System.nanoTime() - start) / 1_000_000);
            output.print(answer, answer.text());
            return ExitCode.DONE;
        }
    }

    /** The JSON form. */
    private record Answer(@com.fasterxml.jackson.annotation.JsonProperty("case") String caseId, List<Ranked> candidates,
            String lead, long millis) {

        String text() {
            StringBuilder text = new StringBuilder("case " + caseId + (lead.isEmpty() ? "" : ", lead " + lead));
            for (Ranked each : candidates) {
                text.append('\n').append(each.excluded ? "  –  " : "  •  ").append(each.unit)
                        .append(each.eta == null ? "" : "  " + Math.ceilDiv(each.eta, 60) + " min")
                        .append("  ").append(String.join("; ", each.reasons));
            }
            return text.toString();
        }
    }

    /**
     * One candidate.
     *
     * @param eta      seconds, null when unknown
     * @param distance metres, null when unknown
     */
    private record Ranked(String unit, Long eta, Long distance, double score, List<String> reasons, boolean excluded) {

        static Ranked of(Candidate candidate) {
            return new Ranked(candidate.unit().id(), candidate.eta() == null ? null : candidate.eta().toSeconds(),
                    Double.isNaN(candidate.distance()) ? null : Math.round(candidate.distance()), candidate.score(),
                    candidate.reasons().stream().map(Ranked::words).toList(), candidate.excluded());
        }

        private static String words(Reason reason) {
            return reason.arguments().isEmpty() ? reason.code() : reason.code() + " " + String.join(" ", reason.arguments());
        }
    }
}
