package org.tessera.grid.edit;

import java.util.List;
import java.util.Locale;

import org.locationtech.jts.geom.Coordinate;

/**
 * Why and where a gesture cannot be.
 *
 * @param reason why
 * @param place  where the conflict is, in the plan's CRS; null when it is nowhere in particular
 * @param cells  ids concerned
 */
public record Refusal(RefusalReason reason, Coordinate place, List<String> cells) {

    public Refusal {
        cells = List.copyOf(cells);
    }

    static Refusal of(RefusalReason reason, Coordinate place, String... cells) {
        return new Refusal(reason, place, List.of(cells));
    }

    /** Key of the sentence in a message bundle. */
    public String messageKey() {
        return "edit.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
