package org.tessera.cases.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tessera.access.Actor;
import org.tessera.access.Tier;

/** What a case may do, told once more and in the plainest way: flags and counters, and limits in natural days. */
final class LoopModel {

    String stage;
    String lead = "";
    boolean accepted;
    boolean somebody;
    boolean asked;
    boolean solved;
    int bounces;
    boolean decided;
    Set<Integer> mandatory = new HashSet<>();
    List<String> tasks = new ArrayList<>();
    Set<Integer> finished = new HashSet<>();
    String request = "";
    Instant requestedUntil;
    Instant due;
    int days;
    int extensions;
    int suspensions;
    boolean everSuspended;
    Instant pausedFrom;
    Instant pausedUntil;
    int disputeTier = -1;
    boolean mediator;
    boolean settled;
    Instant revisitDue;
    int reopened;
    CheckResult check;
    boolean replied;
    int reworks;
    int falseReports;
    Instant handledAt;
    boolean settledAccount;
    String held = "";
    int heldTier;
    String heldBy = "";
    int appeal;

    boolean make(Move move, Actor actor, Instant at) {
        boolean desk = actor.scope().departmentId().isEmpty();
        return switch (move.kind()) {
            case REPORT, ACCEPT, VERIFY, FILE, VOID -> filing(move, desk, at);
            case DISPATCH, ADD_TASK, FINISH_TASK, SEND_BACK, DECIDE_LEAD -> leading(move, actor, desk);
            case ASK_SUSPENSION, SUSPEND, REFUSE_SUSPENSION, RESUME, ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION ->
                limit(move, actor, at, desk);
            case MEDIATE, ESCALATE, AGREE, REFER -> dispute(move, actor, at, desk);
            case HANDLED, CHECK, REWORK, REPLY, REVISIT, EVALUATE -> telling(move, actor, at, desk);
            case HOLD_TO_ACCOUNT, NOT_TRIGGERED, APPEAL, DECIDE_APPEAL -> answering(move, actor, desk);
            case CLOSE, REVISIT_AGREEMENT, REOPEN, MERGE, UNMERGE -> again(move, at, desk);
        };
    }

    private boolean filing(Move move, boolean desk, Instant at) {
        switch (move) {
            case Move.Report _ -> {
                return stage.equals("DISCOVERY") && to("REPORT");
            }
            case Move.Accept _ -> {
                boolean may = stage.equals("REPORT") && desk && !accepted;
                accepted |= may;
                return may;
            }
            case Move.Verify _ -> {
                return stage.equals("REPORT") && desk && accepted;
            }
            case Move.File file -> {
                if (!stage.equals("REPORT") || !desk || !accepted) {
                    return false;
                }
                days = file.limit().amount();
                due = at.plus(Duration.ofDays(days));
                disputeTier = file.disputeAt() == null ? -1 : file.disputeAt().ordinal();
                return to("HANDLING");
            }
            case Move.Void _ -> {
                return desk && Set.of("DISCOVERY", "REPORT", "HANDLING").contains(stage) && to("VOID");
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean leading(Move move, Actor actor, boolean desk) {
        String department = actor.scope().departmentId();
        boolean leads = !lead.isEmpty() && (desk || department.equals(lead));
        boolean handling = stage.equals("HANDLING");
        switch (move) {
            case Move.Dispatch dispatch -> {
                if (!handling || !desk || !lead.isEmpty() || bounces >= 2 && !decided) {
                    return false;
                }
                lead = dispatch.lead();
                give(dispatch.tasks());
                return true;
            }
            case Move.AddTask add -> {
                boolean may = handling && desk && !lead.isEmpty();
                if (may) {
                    give(add.tasks());
                }
                return may;
            }
            case Move.FinishTask finish -> {
                int number = Integer.parseInt(finish.task());
                boolean may = handling && number <= tasks.size()
                        && (desk || department.equals(lead) || department.equals(tasks.get(number - 1)));
                return may && finished.add(number);
            }
            case Move.SendBack _ -> {
                if (!handling || !leads || decided) {
                    return false;
                }
                bounces++;
                lead = "";
                request = "";
                return true;
            }
            case Move.DecideLead decide -> {
                if (!handling || !desk || actor.scope().tier() != Tier.DISTRICT || !lead.isEmpty() || bounces < 2 || decided) {
                    return false;
                }
                decided = true;
                lead = decide.lead();
                return true;
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean limit(Move move, Actor actor, Instant at, boolean desk) {
        String department = actor.scope().departmentId();
        boolean leads = !lead.isEmpty() && (desk || department.equals(lead));
        boolean handling = stage.equals("HANDLING");
        boolean clock = days > 0;
        switch (move) {
            case Move.AskSuspension ask -> {
                return handling && leads && clock && request.isEmpty() && ask("pause", ask.until());
            }
            case Move.AskExtension _ -> {
                return handling && leads && clock && request.isEmpty() && ask("more", null);
            }
            case Move.Suspend _ -> {
                Instant year = at.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
                Instant until = requestedUntil == null ? year : requestedUntil;
                if (!handling || !desk || !request.equals("pause") || suspensions > 0 || at.isAfter(due) || !until.isAfter(at)) {
                    return false;
                }
                suspensions++;
                everSuspended = true;
                pausedFrom = at;
                pausedUntil = until;
                due = due.plus(Duration.between(at, until));
                return ask("", null);
            }
            case Move.GrantExtension _ -> {
                if (!handling || !desk || !request.equals("more") || extensions == 2 || at.isAfter(due)) {
                    return false;
                }
                extensions++;
                due = due.plus(Duration.ofDays(days));
                return ask("", null);
            }
            case Move.RefuseSuspension _ -> {
                return handling && desk && request.equals("pause") && ask("", null);
            }
            case Move.RefuseExtension _ -> {
                return handling && desk && request.equals("more") && ask("", null);
            }
            case Move.Resume _ -> {
                return handling && (desk || department.equals(lead)) && paused(at) && resume(at);
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean dispute(Move move, Actor actor, Instant at, boolean desk) {
        String department = actor.scope().departmentId();
        boolean leads = !lead.isEmpty() && (desk || department.equals(lead));
        boolean handling = stage.equals("HANDLING");
        switch (move) {
            case Move.Mediate _ -> {
                boolean may = handling && disputed() && (desk || leads);
                mediator |= may;
                return may;
            }
            case Move.Escalate _ -> {
                if (!handling || !disputed() || !desk || disputeTier == 0) {
                    return false;
                }
                disputeTier--;
                mediator = false;
                return true;
            }
            case Move.Agree _ -> {
                if (!handling || !disputed() || !(desk || leads) || !mediator) {
                    return false;
                }
                settled = true;
                revisitDue = at.plus(Duration.ofDays(30));
                return true;
            }
            case Move.Refer _ -> {
                boolean may = handling && disputed() && desk;
                settled |= may;
                return may;
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean telling(Move move, Actor actor, Instant at, boolean desk) {
        String department = actor.scope().departmentId();
        boolean leads = !lead.isEmpty() && (desk || department.equals(lead));
        boolean handling = stage.equals("HANDLING");
        switch (move) {
            case Move.Handled _ -> {
                if (!handling || !leads || !finished.containsAll(mandatory) || disputed()) {
                    return false;
                }
                if (paused(at)) {
                    resume(at);
                }
                handledAt = at;
                request = "";
                forget();
                return to("FEEDBACK");
            }
            case Move.Check made -> {
                if (!stage.equals("FEEDBACK") || !desk || check != null) {
                    return false;
                }
                check = made.result();
                falseReports += check == CheckResult.FALSE_REPORT ? 1 : 0;
                return true;
            }
            case Move.Rework _ -> {
                boolean poor = stage.equals("FEEDBACK") && check != null && check != CheckResult.GOOD;
                if (!desk || !poor && !(stage.equals("EVALUATION") && asked && !solved)) {
                    return false;
                }
                reworks++;
                forget();
                return to("HANDLING");
            }
            case Move.Reply _ -> {
                if (!stage.equals("FEEDBACK") || !desk || check != CheckResult.GOOD) {
                    return false;
                }
                replied = true;
                return to("EVALUATION");
            }
            case Move.Revisit revisit -> {
                boolean may = stage.equals("EVALUATION") && desk;
                asked |= may;
                solved = may ? revisit.solved() : solved;
                return may;
            }
            case Move.Evaluate _ -> {
                return stage.equals("EVALUATION") && desk && (!somebody || asked) && to("ACCOUNTABILITY");
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean answering(Move move, Actor actor, boolean desk) {
        String department = actor.scope().departmentId();
        switch (move) {
            case Move.NotTriggered _ -> {
                boolean may = stage.equals("ACCOUNTABILITY") && desk && !settledAccount && !fired();
                settledAccount |= may;
                return may;
            }
            case Move.HoldToAccount hold -> {
                if (!stage.equals("ACCOUNTABILITY") || !desk || settledAccount || !fired()) {
                    return false;
                }
                settledAccount = true;
                held = hold.party();
                heldTier = actor.scope().tier().ordinal();
                heldBy = actor.id();
                return true;
            }
            case Move.Appeal _ -> {
                boolean may = stage.equals("ACCOUNTABILITY") && !held.isEmpty() && appeal == 0 && (desk || department.equals(held));
                appeal = may ? 1 : appeal;
                return may;
            }
            case Move.DecideAppeal _ -> {
                boolean above = actor.scope().tier().ordinal() < heldTier
                        || heldTier == 0 && actor.scope().tier() == Tier.DISTRICT && !actor.id().equals(heldBy);
                boolean may = stage.equals("ACCOUNTABILITY") && desk && appeal == 1 && above;
                appeal = may ? 2 : appeal;
                return may;
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean again(Move move, Instant at, boolean desk) {
        switch (move) {
            case Move.Close _ -> {
                return stage.equals("ACCOUNTABILITY") && desk && settledAccount && appeal != 1 && to("CLOSED");
            }
            case Move.RevisitAgreement _ -> {
                boolean there = Set.of("FEEDBACK", "EVALUATION", "ACCOUNTABILITY", "CLOSED").contains(stage);
                boolean may = there && desk && revisitDue != null && !at.isBefore(revisitDue);
                revisitDue = may ? null : revisitDue;
                return may;
            }
            case Move.Reopen _ -> {
                if (!stage.equals("CLOSED") || !desk) {
                    return false;
                }
                due = days > 0 ? at.plus(Duration.ofDays(days)) : null;
                extensions = 0;
                suspensions = 0;
                pausedFrom = null;
                settledAccount = false;
                held = "";
                appeal = 0;
                reopened += disputeTier >= 0 ? 1 : 0;
                settled = false;
                mediator = false;
                revisitDue = null;
                forget();
                return to("HANDLING");
            }
            case Move.Merge _ -> {
                return desk && Set.of("DISCOVERY", "REPORT", "HANDLING").contains(stage) && to(stage + " MERGED");
            }
            case Move.Unmerge _ -> {
                return desk && stage.endsWith(" MERGED") && to(stage.substring(0, stage.indexOf(' ')));
            }
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private boolean to(String next) {
        request = next.contains("MERGED") ? "" : request;
        stage = next;
        return true;
    }

    private boolean ask(String what, Instant until) {
        request = what;
        requestedUntil = until;
        return true;
    }

    private void give(List<TaskOrder> orders) {
        for (TaskOrder order : orders) {
            tasks.add(order.party());
            if (order.mandatory()) {
                mandatory.add(tasks.size());
            }
        }
    }

    private boolean disputed() {
        return disputeTier >= 0 && !settled;
    }

    private boolean paused(Instant at) {
        return pausedFrom != null && !at.isBefore(pausedFrom) && at.isBefore(pausedUntil);
    }

    private boolean resume(Instant at) {
        due = due.minus(Duration.between(at, pausedUntil));
        pausedUntil = at;
        return true;
    }

    private boolean fired() {
        return reworks >= 2 || falseReports > 0 || due != null && !everSuspended && handledAt != null && handledAt.isAfter(due);
    }

    private void forget() {
        check = null;
        replied = false;
        asked = false;
        solved = false;
    }
}
