package org.tessera.sensing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads sensors and their series. Blocking. */
public interface SensorStore {

    List<Sensor> sensors();

    /** Newest observation of each sensor at or before {@code now}, by sensor id. */
    Map<String, Observation> latest(Instant now);

    /** Adds observations; same sensor, property and time is kept once. Returns how many were new. */
    int record(Collection<Observation> observations);
}
