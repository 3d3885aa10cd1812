package org.tessera.cases.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;

/** Moves and actors by chance, sensible or not. */
final class RandomMoves {

    private static final List<Actor> ACTORS = List.of(Actor.OPERATOR, Actor.OPERATOR, Actor.OPERATOR, Loops.OTHER, Loops.TOWN,
            Loops.department("D1"), Loops.department("D2"));

    private final Random random;

    RandomMoves(Random random) {
        this.random = random;
    }

    Actor actor() {
        return ACTORS.get(random.nextInt(ACTORS.size()));
    }

    Duration pause() {
        return random.nextInt(300) == 0 ? Duration.ofDays(31) : Duration.ofSeconds(1 + random.nextInt(400));
    }

    /** Mostly a move that the place knows, whether or not it may be made now; else any. */
    Move move(Instant at, String place) {
        MoveKind[] any = MoveKind.values();
        MoveKind[] known = known(place).toArray(MoveKind[]::new);
        return move(kind(known.length == 0 || random.nextInt(3) == 0 ? any : known), at);
    }

    private static Set<MoveKind> known(String place) {
        return new TreeSet<>(switch (place) {
            case "VOID" -> Set.of();
            case "CLOSED" -> StageTable.moves(Stage.FEEDBACK, Ending.CLOSED);
            default -> place.endsWith(" MERGED") ? StageTable.moves(Stage.FEEDBACK, Ending.MERGED)
                    : StageTable.moves(Stage.valueOf(place), null);
        });
    }

    Move move(MoveKind kind, Instant at) {
        return switch (kind) {
            case REPORT -> new Move.Report("seen");
            case ACCEPT -> new Move.Accept("");
            case VERIFY -> new Move.Verify("so");
            case FILE -> new Move.File("", new TimeLimit(1 + random.nextInt(3), ClockUnit.NATURAL_DAY),
                    random.nextInt(2) == 0 ? null : Tier.values()[random.nextInt(4)], null, "filed");
            case VOID -> new Move.Void("nothing there");
            case DISPATCH -> new Move.Dispatch(party(), random.nextInt(3) == 0 ? List.of(order(), order(), order()) : List.of(), "");
            case ADD_TASK -> new Move.AddTask(List.of(order()), "");
            case FINISH_TASK -> new Move.FinishTask(String.valueOf(1 + random.nextInt(5)), "did it");
            case SEND_BACK -> new Move.SendBack("not ours");
            case DECIDE_LEAD -> new Move.DecideLead(party(), "by the list");
            case ASK_SUSPENSION -> new Move.AskSuspension(random.nextInt(4) == 0 ? null : at.plus(Duration.ofHours(random.nextInt(90))),
                    "waiting for a part");
            case SUSPEND -> new Move.Suspend("");
            case REFUSE_SUSPENSION -> new Move.RefuseSuspension("no");
            case RESUME -> new Move.Resume("");
            case ASK_EXTENSION -> new Move.AskExtension("too big");
            case GRANT_EXTENSION -> new Move.GrantExtension("");
            case REFUSE_EXTENSION -> new Move.RefuseExtension("no");
            case MEDIATE -> new Move.Mediate("Wang", "");
            case ESCALATE -> new Move.Escalate("too hard here");
            case AGREE -> new Move.Agree("half each");
            case REFER -> new Move.Refer("court", "by law");
            case HANDLED -> new Move.Handled("done");
            case CHECK -> new Move.Check(random.nextInt(2) == 0 ? CheckResult.GOOD : CheckResult.values()[random.nextInt(3)], "");
            case REWORK -> new Move.Rework("not done");
            case REPLY -> new Move.Reply("done");
            case REVISIT -> new Move.Revisit(random.nextBoolean(), random.nextBoolean(), Satisfaction.values()[random.nextInt(3)], "");
            case EVALUATE -> new Move.Evaluate("");
            case HOLD_TO_ACCOUNT -> new Move.HoldToAccount(party(), "late");
            case NOT_TRIGGERED -> new Move.NotTriggered("");
            case APPEAL -> new Move.Appeal("it rained");
            case DECIDE_APPEAL -> new Move.DecideAppeal(random.nextBoolean(), "decided");
            case CLOSE -> new Move.Close(HandlingPath.values()[random.nextInt(3)], "closed");
            case REVISIT_AGREEMENT -> new Move.RevisitAgreement(random.nextBoolean(), "");
            case REOPEN -> new Move.Reopen("it broke again");
            case MERGE -> new Move.Merge("C999", "");
            case UNMERGE -> new Move.Unmerge("");
        };
    }

    /** Ends before the end are rare, so that cases come round. */
    private MoveKind kind(MoveKind[] among) {
        MoveKind kind = among[random.nextInt(among.length)];
        boolean end = kind == MoveKind.VOID || kind == MoveKind.MERGE;
        return end && random.nextInt(12) > 0 ? kind(among) : kind;
    }

    private String party() {
        return "D" + (1 + random.nextInt(3));
    }

    private TaskOrder order() {
        return new TaskOrder(TaskOrder.Kind.values()[random.nextInt(4)], party(), "help", random.nextInt(3) == 0);
    }
}
