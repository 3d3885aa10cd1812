package org.tessera.console.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.tessera.access.Tier;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.CheckResult;
import org.tessera.cases.flow.HandlingPath;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Satisfaction;
import org.tessera.cases.flow.Task;
import org.tessera.cases.flow.TaskOrder;
import org.tessera.console.cases.ActField.Choice;
import org.tessera.console.i18n.Messages;

/** What each move asks for, and the move that comes of the answers. Only what the move needs is asked. */
final class ActForms {

    private final Messages messages;

    ActForms(Messages messages) {
        this.messages = messages;
    }

    /** The questions of a move, the first one first. */
    List<ActField> fields(MoveKind kind, LoopFile file) {
        List<ActField> fields = new ArrayList<>(special(kind, file));
        fields.add(new ActField("words", List.of(), needsWords(kind), ""));
        return fields;
    }

    private List<ActField> special(MoveKind kind, LoopFile file) {
        CaseProgress progress = file.file().progress();
        return switch (kind) {
            case FILE -> List.of(new ActField("category", List.of(), false, file.file().subject().category()),
                    choice("dispute", Stream.of("NONE", Tier.GRID.name(), Tier.COMMUNITY.name(), Tier.TOWNSHIP.name())));
            case DISPATCH -> List.of(lead(file), assisting(file), text("task", false));
            case DECIDE_LEAD -> List.of(lead(file));
            case ADD_TASK -> List.of(choice("kind", names(TaskOrder.Kind.values())), text("party", true), text("task", true),
                    choice("mandatory", Stream.of("YES", "NO")));
            case FINISH_TASK -> List.of(new ActField("finished", progress.tasks().stream().filter(task -> !task.done())
                    .map(task -> new Choice(task.id(), taskWords(task, file))).toList(), true, ""));
            case ASK_SUSPENSION -> List.of(text("days", false));
            case MEDIATE -> List.of(text("mediator", true));
            case REFER -> List.of(text("refer", true));
            case CHECK -> List.of(choice("result", names(CheckResult.values())));
            case REVISIT -> List.of(choice("contacted", Stream.of("YES", "NO")), choice("solved", Stream.of("YES", "NO")),
                    choice("satisfaction", names(Satisfaction.values())));
            case HOLD_TO_ACCOUNT -> List.of(text("held", true));
            case DECIDE_APPEAL -> List.of(choice("upheld", Stream.of("NO", "YES")));
            case CLOSE -> List.of(choice("path", names(HandlingPath.values())));
            case REVISIT_AGREEMENT -> List.of(choice("kept", Stream.of("YES", "NO")));
            case MERGE -> List.of(text("into", true));
            default -> List.of();
        };
    }

    /**
     * The move that the answers make.
     *
     * @param answers by the field's id; a field that is missing is empty
     * @param now     on the situation clock
     * @return null when a figure is none
     */
    Move move(MoveKind kind, Map<String, String> answers, Instant now) {
        Function<String, String> of = id -> answers.getOrDefault(id, "").strip();
        String words = of.apply("words");
        return switch (kind) {
            case REPORT -> new Move.Report(words);
            case ACCEPT -> new Move.Accept(words);
            case VERIFY -> new Move.Verify(words);
            case FILE -> new Move.File(of.apply("category"), null, tier(of.apply("dispute")), null, words);
            case VOID -> new Move.Void(words);
            case DISPATCH -> new Move.Dispatch(of.apply("lead"), tasks(of.apply("assisting"), of.apply("task")), words);
            case ADD_TASK -> new Move.AddTask(List.of(new TaskOrder(TaskOrder.Kind.valueOf(of.apply("kind")), of.apply("party"),
                    of.apply("task"), yes(of.apply("mandatory")))), words);
            case FINISH_TASK -> new Move.FinishTask(of.apply("finished"), words);
            case SEND_BACK -> new Move.SendBack(words);
            case DECIDE_LEAD -> new Move.DecideLead(of.apply("lead"), words);
            case ASK_SUSPENSION -> suspension(of.apply("days"), words, now);
            case SUSPEND -> new Move.Suspend(words);
            case REFUSE_SUSPENSION -> new Move.RefuseSuspension(words);
            case RESUME -> new Move.Resume(words);
            case ASK_EXTENSION -> new Move.AskExtension(words);
            case GRANT_EXTENSION -> new Move.GrantExtension(words);
            case REFUSE_EXTENSION -> new Move.RefuseExtension(words);
            case MEDIATE -> new Move.Mediate(of.apply("mediator"), words);
            case ESCALATE -> new Move.Escalate(words);
            case AGREE -> new Move.Agree(words);
            case REFER -> new Move.Refer(of.apply("refer"), words);
            case HANDLED -> new Move.Handled(words);
            case CHECK -> new Move.Check(CheckResult.valueOf(of.apply("result")), words);
            case REWORK -> new Move.Rework(words);
            case REPLY -> new Move.Reply(words);
            case REVISIT -> new Move.Revisit(yes(of.apply("contacted")), yes(of.apply("solved")),
                    Satisfaction.valueOf(of.apply("satisfaction")), words);
            case EVALUATE -> new Move.Evaluate(words);
            case HOLD_TO_ACCOUNT -> new Move.HoldToAccount(of.apply("held"), words);
            case NOT_TRIGGERED -> new Move.NotTriggered(words);
            case APPEAL -> new Move.Appeal(words);
            case DECIDE_APPEAL -> new Move.DecideAppeal(yes(of.apply("upheld")), words);
            case CLOSE -> new Move.Close(HandlingPath.valueOf(of.apply("path")), words);
            case REVISIT_AGREEMENT -> new Move.RevisitAgreement(yes(of.apply("kept")), words);
            case REOPEN -> new Move.Reopen(words);
            case MERGE -> new Move.Merge(of.apply("into"), words);
            case UNMERGE -> new Move.Unmerge(words);
        };
    }

    /** Moves whose words are the point of them; the rest may go without. The services have the last word. */
    private static boolean needsWords(MoveKind kind) {
        return switch (kind) {
            case VOID, SEND_BACK, DECIDE_LEAD, ASK_SUSPENSION, REFUSE_SUSPENSION, ASK_EXTENSION, REFUSE_EXTENSION, ESCALATE, AGREE, REFER,
                    HANDLED, REWORK, REPLY, HOLD_TO_ACCOUNT, APPEAL, DECIDE_APPEAL, CLOSE, REOPEN -> true;
            default -> false;
        };
    }

    private ActField lead(LoopFile file) {
        String own = file.file().progress() == null || file.file().progress().lead().isEmpty() ? file.file().subject().department()
                : file.file().progress().lead();
        return new ActField("lead", departments(file), true, own);
    }

    private ActField assisting(LoopFile file) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", messages.text("act.choice.NONE"))));
        choices.addAll(departments(file));
        return new ActField("assisting", choices, false, "");
    }

    /** Those of the lists; the case's own too, which a list may not name. */
    private static List<Choice> departments(LoopFile file) {
        List<Choice> choices = new ArrayList<>();
        String own = file.file().subject().department();
        if (!own.isBlank() && file.departments().stream().noneMatch(each -> each.id().equals(own))) {
            choices.add(new Choice(own, own));
        }
        file.departments().forEach(each -> choices.add(new Choice(each.id(), file.department(each.id()))));
        return choices;
    }

    private static String taskWords(Task task, LoopFile file) {
        return task.id() + "  " + file.department(task.order().party()) + "  " + task.order().content();
    }

    private ActField choice(String id, Stream<String> values) {
        List<Choice> choices = values.map(value -> new Choice(value, messages.text("act.choice." + value))).toList();
        return new ActField(id, choices, true, choices.getFirst().id());
    }

    private static ActField text(String id, boolean needed) {
        return new ActField(id, List.of(), needed, "");
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static boolean yes(String answer) {
        return answer.equals("YES");
    }

    private static Tier tier(String answer) {
        return answer.isEmpty() || answer.equals("NONE") ? null : Tier.valueOf(answer);
    }

    private static List<TaskOrder> tasks(String department, String content) {
        return department.isEmpty() ? List.of() : List.of(new TaskOrder(TaskOrder.Kind.DEPARTMENT, department, content, true));
    }

    private static Move suspension(String days, String words, Instant now) {
        if (days.isEmpty()) {
            return new Move.AskSuspension(null, words);
        }
        return days.matches("[1-9][0-9]{0,2}") ? new Move.AskSuspension(now.plus(Duration.ofDays(Integer.parseInt(days))), words) : null;
    }
}
