package org.tessera.insight.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.Suspension;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Step;

/**
 * 处置时长: working time from the first dispatch until the lead last gave the case back as handled, without suspensions (DOMAIN §5). Counted
 * are cases that were handled in the period. A case whose steps are not recorded has no such time, and none is made up.
 *
 * @param calendar when offices work
 */
public record HandlingTime(WorkCalendar calendar) {

    public TimeSpread of(Collection<CaseFile> cases, Judgement judgement) {
        return new TimeSpread(cases.stream()
                .flatMap(file -> seconds(file, judgement).map(time -> Map.entry(file.id(), time)).stream()).toList());
    }

    private Optional<Long> seconds(CaseFile file, Judgement judgement) {
        if (file.progress() == null) {
            return Optional.empty();
        }
        List<Step> sent = steps(file, MoveKind.DISPATCH, judgement);
        List<Step> handled = steps(file, MoveKind.HANDLED, judgement);
        if (sent.isEmpty() || handled.isEmpty() || !judgement.period().contains(handled.getLast().at())
                || !steps(file, MoveKind.VOID, judgement).isEmpty()) {
            return Optional.empty();
        }
        Instant from = sent.getFirst().at();
        Instant to = handled.getLast().at();
        Duration work = calendar.workBetween(from, to);
        if (file.progress().clock() != null) {
            for (Suspension pause : file.progress().clock().suspensions()) {
                work = work.minus(shared(pause, from, to));
            }
        }
        return Optional.of(work.toSeconds());
    }

    private static List<Step> steps(CaseFile file, MoveKind move, Judgement judgement) {
        return file.progress().steps().stream().filter(step -> step.move() == move && judgement.happened(step.at())).toList();
    }

    /** Working time of a pause between two moments. */
    private Duration shared(Suspension pause, Instant from, Instant to) {
        Instant begin = pause.from().isBefore(from) ? from : pause.from();
        Instant end = pause.until() == null || pause.until().isAfter(to) ? to : pause.until();
        return begin.isBefore(end) ? calendar.workBetween(begin, end) : Duration.ZERO;
    }
}
