package org.tessera.store;

import java.util.List;

import org.tessera.cases.coordination.Decision;
import org.tessera.cases.coordination.TaskItem;
import org.tessera.cases.supervision.Notice;

/** The tables of supervision and of regular coordination. */
final class SupervisionTables {

    static final EntityTable<Notice> NOTICE = new EntityTable<>("notice", Notice.class, "notice",
            List.of("case_id", "department_id", "kind", "sent_at", "reply_due", "replied_at"),
            n -> new Object[] {n.caseId(), n.lead(), n.kind().name(), EntityTable.micros(n.at()), EntityTable.micros(n.replyDue()),
                n.reply() == null ? null : EntityTable.micros(n.reply().at())},
            n -> n.kind().name(), n -> n, (_, after, _) -> after);
    static final EntityTable<Decision> DECISION = new EntityTable<>("decision", Decision.class, "decision",
            List.of("period", "area_tier", "area_id", "owner"),
            d -> new Object[] {d.period(), d.tier().name(), d.areaId(), d.owner()}, Decision::period, d -> d, (_, after, _) -> after);
    static final EntityTable<TaskItem> TASK_ITEM = new EntityTable<>("task-item", TaskItem.class, "task_item",
            List.of("area_tier", "area_id", "owner", "due_day", "done"),
            t -> new Object[] {t.tier().name(), t.areaId(), t.owner(), t.due(), t.completion() != null},
            t -> t.completion() == null ? "OPEN" : "DONE", t -> t, (_, after, _) -> after);

    static final List<EntityTable<?>> ALL = List.of(NOTICE, DECISION, TASK_ITEM);

    private SupervisionTables() {
    }
}
