package org.tessera.console.situation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.cases.Urgency;
import org.tessera.dispatch.Position;
import org.tessera.dispatch.Unit;
import org.tessera.sensing.Observation;
import org.tessera.sensing.Sensor;

/**
 * Everything the screens show of one moment, immutable; built in the background, looked at by all views.
 *
 * @param now       situation time
 * @param revision  changes when the set, urgency or units of the cases change
 * @param cases     open cases: by urgency, then deadline nearest to now first
 * @param units     all units by call sign
 * @param positions newest fix of each unit
 * @param sensors   all sensors
 * @param latest    newest observation of each sensor at or before now
 */
public record Picture(
        Instant now,
        long revision,
        List<CaseLine> cases,
        List<Unit> units,
        Map<String, Position> positions,
        List<Sensor> sensors,
        Map<String, Observation> latest) {

    /** Before anything was read. */
    public static final Picture NOTHING =
            new Picture(Instant.EPOCH, 0, List.of(), List.of(), Map.of(), List.of(), Map.of());

    public Optional<CaseLine> openCase(String id) {
        return cases.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** How many open cases have the urgency. */
    public long count(Urgency urgency) {
        return cases.stream().filter(line -> line.urgency() == urgency).count();
    }
}
