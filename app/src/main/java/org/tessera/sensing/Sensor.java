package org.tessera.sensing;

import org.locationtech.jts.geom.Point;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A place that measures something, or where a measurement elsewhere is shown.
 *
 * @param id       stable identity
 * @param name     what people call it
 * @param kind     {@code river-gauge}, {@code weather-station}, {@code boathouse}, …
 * @param point    lon, lat
 * @param observes what it measures with unit, for example {@code gage_height [ft]}; empty when nothing
 * @param note     where the position or the data come from, shown in the tip
 */
public record Sensor(String id, String name, String kind, Point point, String observes, String note) implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("sensor", id);
    }
}
