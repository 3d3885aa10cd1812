package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.List;

import org.locationtech.jts.geom.Point;

/**
 * What the map shows of an open whistle.
 *
 * @param id     number of the whistle
 * @param point  where, lon, lat
 * @param state  how far it has come
 * @param lead   the department that leads
 * @param come   departments that are at the place or have finished, the lead first
 * @param coming departments that have answered and are not there yet
 * @param silent departments that have not answered
 * @param late   whether a clock has run out without being met
 * @param nextAt when the next clock runs out; null when none is left
 */
public record WhistleFact(String id, Point point, WhistleState state, String lead, List<String> come, List<String> coming,
        List<String> silent, boolean late, Instant nextAt) {

    public static WhistleFact of(Whistle whistle, Instant now) {
        WhistleClock clock = new WhistleClock(whistle);
        List<Response> all = whistle.responses();
        return new WhistleFact(whistle.id(), whistle.call().point(), whistle.state(), whistle.call().lead(),
                all.stream().filter(each -> each.onSiteAt() != null).map(Response::department).toList(),
                all.stream().filter(each -> each.answeredAt() != null && each.onSiteAt() == null).map(Response::department).toList(),
                all.stream().filter(each -> each.answeredAt() == null).map(Response::department).toList(),
                !clock.overrun(now).isEmpty(), clock.next(now));
    }
}
