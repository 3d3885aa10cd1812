package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.List;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Tier;

/**
 * What was blown; never changes.
 *
 * @param tier   tier of the calling area
 * @param area   id of the calling area
 * @param point  where to, lon, lat
 * @param gridId the one grid the point lies in, null outside all of them
 * @param type   kind of whistle with the clocks as they were then
 * @param caseId the case it is about, or null
 * @param lead   the one department that leads
 * @param faces  by what the departments will be scored
 * @param words  what for
 * @param at     when
 */
public record WhistleCall(Tier tier, String area, Point point, String gridId, WhistleType type, String caseId, String lead,
        List<String> faces, String words, Instant at) {

    public WhistleCall {
        faces = List.copyOf(faces);
    }
}
