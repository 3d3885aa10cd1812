package org.tessera.sensing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.tessera.access.Scope;

/**
 * Reads sensors and their series. A sensor lies in the grid in force it stands in; one that stands in none only in the whole district.
 * Blocking.
 */
public interface SensorStore {

    List<Sensor> sensors(Scope scope);

    /** Newest observation of each sensor of the scope at or before {@code now}, by sensor id. */
    Map<String, Observation> latest(Scope scope, Instant now);

    /** Adds observations; same sensor, property and time is kept once. Returns how many were new. */
    int record(Collection<Observation> observations);
}
