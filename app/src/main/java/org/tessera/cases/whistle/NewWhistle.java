package org.tessera.cases.whistle;

import java.util.List;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Tier;

/**
 * What somebody blows.
 *
 * @param tier     township or community
 * @param area     id of the calling area at that tier
 * @param point    where to, lon, lat; in the calling area
 * @param type     id of a {@link WhistleType}
 * @param caseId   the case it is about, null for none
 * @param lead     the one department that leads
 * @param others   the other departments that are called
 * @param words    what for
 */
public record NewWhistle(Tier tier, String area, Point point, String type, String caseId, String lead, List<String> others,
        String words) {

    public NewWhistle {
        others = List.copyOf(others);
    }
}
