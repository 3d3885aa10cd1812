package org.tessera.cases.intake;

import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Channel;

/** What the window looks up before it takes a report in. Blocking; inside a commit it reads what the commit sees. */
public interface IntakeStore {

    /** Number of the case that the reference on the channel already made, whoever may see it. */
    Optional<String> numberOf(Channel channel, String reference);

    /** The highest count given out after a prefix such as {@code 20261124-}; 0 when there is none. */
    long lastCount(String prefix);

    /** Cases near a place and a time, in no order; looked up by the spatial index. */
    List<CaseFile> near(Scope scope, Nearness wanted);

    /**
     * The name of the nearest named street within reach; streets are public.
     *
     * @param point  lon, lat
     * @param metres how far away it may be
     */
    Optional<String> streetAt(Point point, double metres);
}
