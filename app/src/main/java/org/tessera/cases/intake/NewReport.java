package org.tessera.cases.intake;

import java.util.Map;

import org.locationtech.jts.geom.Point;

import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;

/**
 * What somebody reports, before anything is known of it.
 *
 * @param channel    how it comes in
 * @param words      what is said; may be empty when a category is given
 * @param category   id of the category, empty to have one suggested and confirmed later
 * @param point      where, lon, lat in the workspace CRS; null when only an address is known
 * @param address    may be empty when there is a point
 * @param reporter   who reports
 * @param reference  number of it in the system it comes from; empty for none; the same reference never makes a second case
 * @param attributes further answers, by the names of the form that asked
 */
public record NewReport(Channel channel, String words, String category, Point point, String address, Reporter reporter,
        String reference, Map<String, String> attributes) {

    public NewReport {
        attributes = Map.copyOf(attributes);
    }
}
