package org.tessera.dispatch;

import java.util.List;

/** Reads the streets. Blocking. */
public interface RoadStore {

    /** All roads, by id. */
    List<Road> roads();
}
