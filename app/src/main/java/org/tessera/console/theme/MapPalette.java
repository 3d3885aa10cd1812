package org.tessera.console.theme;

import org.tessera.cases.Urgency;
import org.tessera.dispatch.UnitState;

/**
 * Colours of the map as 0xRRGGBB, quiet where nothing needs action.
 *
 * @param land        ground inside the city
 * @param water       everything else
 * @param township    neighbourhood borders
 * @param community   tract borders
 * @param grid        block group borders
 * @param street      street lines
 * @param text        labels
 * @param halo        rim around labels and symbols
 * @param overdue     needs action now
 * @param soon        needs action today
 * @param onTrack     does not need action yet
 * @param noDeadline  has no deadline
 * @param unitFree    unit at hand
 * @param unitBusy    unit at work
 * @param sensor      sensors
 * @param highlight   the selection
 */
public record MapPalette(int land, int water, int township, int community, int grid, int street, int text, int halo,
        int overdue, int soon, int onTrack, int noDeadline, int unitFree, int unitBusy, int sensor, int highlight) {

    private static final MapPalette DARK = new MapPalette(0x232A36, 0x171C25, 0x8793A8, 0x55617A, 0x3A4456, 0x303949, 0xC3CBD9,
            0x141922, 0xF2545B, 0xF2B134, 0x6F8FB5, 0x6B7688, 0x4FB286, 0x56B6F2, 0x9C8FD0, 0xFFFFFF);
    private static final MapPalette LIGHT = new MapPalette(0xF7F8FA, 0xDDE5EE, 0x5B6880, 0x97A3B7, 0xC9D1DD, 0xE0E4EB, 0x37415A,
            0xFFFFFF, 0xC9252D, 0xB97700, 0x4E76A8, 0x8A94A6, 0x1F7F55, 0x0E6FB8, 0x6A58B0, 0x0B1220);

    /** The palette that goes with a theme. */
    public static MapPalette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** Colour of a case. */
    public int of(Urgency urgency) {
        return switch (urgency) {
            case OVERDUE -> overdue;
            case DUE_SOON -> soon;
            case ON_TRACK -> onTrack;
            case NO_DEADLINE -> noDeadline;
        };
    }

    /** Colour of a unit. */
    public int of(UnitState state) {
        return switch (state) {
            case AVAILABLE -> unitFree;
            case DISPATCHED, ACKNOWLEDGED, EN_ROUTE, ON_SCENE -> unitBusy;
            case OFF_DUTY -> noDeadline;
        };
    }
}
