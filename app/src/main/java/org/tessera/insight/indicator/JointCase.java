package org.tessera.insight.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.whistle.Whistle;

/**
 * A case that needs more than one department.
 *
 * @param id     case number
 * @param opened when it came in
 */
public record JointCase(String id, Instant opened) {

    /** Cases with a task for another department than their lead, and those for which a whistle calls several departments. */
    public static List<JointCase> of(Collection<CaseFile> cases, Collection<Whistle> whistles) {
        Set<String> called = new HashSet<>();
        whistles.stream().filter(whistle -> whistle.responses().size() > 1).forEach(whistle -> called.add(whistle.call().caseId()));
        return cases.stream().filter(file -> called.contains(file.id()) || file.progress() != null && file.progress().steps().stream()
                .anyMatch(step -> step.move() == MoveKind.ADD_TASK))
                .map(file -> new JointCase(file.id(), file.times().openedAt())).toList();
    }
}
