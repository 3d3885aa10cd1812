package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Scope;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.NoticeStore;

/** Brings what leads have not answered in time before the meeting. */
public record UnansweredNotices(NoticeStore notices) implements AgendaSource {

    @Override
    public List<AgendaItem> items(Scope scope, MeetingPeriod period, Instant at) {
        return notices.waiting(scope, at).stream().filter(notice -> notice.unansweredAt(at)).map(UnansweredNotices::item).toList();
    }

    private static AgendaItem item(Notice notice) {
        return new AgendaItem(AgendaTopic.UNANSWERED, notice.id(), notice.words(), notice.lead(), notice.replyDue(), 0,
                List.of(notice.caseId()), null);
    }
}
