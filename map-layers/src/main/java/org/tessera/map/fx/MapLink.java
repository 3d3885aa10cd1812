package org.tessera.map.fx;

import java.util.List;
import javafx.beans.value.ChangeListener;

import org.tessera.map.view.LonLat;
import org.tessera.map.view.Viewport;

/**
 * Maps that move together, with the pointer of one shown on the others. A person's movement of one is a person's movement of
 * all. JavaFX thread; close it before disposing of a map.
 */
public final class MapLink implements AutoCloseable {

    /** How much coarser an overview is than its map. */
    private static final double OVERVIEW = 6;

    private final Kind kind;
    private final List<MapView> maps;
    private final List<ChangeListener<Viewport>> followers;
    private final List<ChangeListener<LonLat>> pointers;
    private boolean moving;

    /** What linked maps share. */
    public enum Kind {
        /** Centre and scale. */
        CENTRE_AND_SCALE,
        /** The centre; each keeps its scale. */
        CENTRE,
        /** The centre; the maps after the first are coarser and show the first one's extent. */
        OVERVIEW
    }

    private MapLink(Kind kind, List<MapView> maps) {
        this.kind = kind;
        this.maps = List.copyOf(maps);
        followers = maps.stream().map(this::follower).toList();
        pointers = maps.stream().map(this::pointer).toList();
    }

    /** Links maps; the others take the view of the first at once. */
    public static MapLink of(Kind kind, MapView... maps) {
        MapLink link = new MapLink(kind, List.of(maps));
        for (int i = 0; i < maps.length; i++) {
            maps[i].viewportProperty().addListener(link.followers.get(i));
            maps[i].pointerPlaceProperty().addListener(link.pointers.get(i));
        }
        link.moveOthers(maps[0]);
        return link;
    }

    private ChangeListener<Viewport> follower(MapView map) {
        return (_, _, _) -> moveOthers(map);
    }

    private ChangeListener<LonLat> pointer(MapView map) {
        return (_, _, place) -> maps.stream().filter(other -> other != map).forEach(other -> other.showLinkedCursor(place));
    }

    /** What moves because of us moves nothing itself: no feedback. */
    private void moveOthers(MapView leader) {
        if (moving) {
            return;
        }
        moving = true;
        Viewport view = leader.viewportProperty().get();
        for (MapView other : maps) {
            if (other != leader) {
                Viewport there = other.viewportProperty().get().at(view.centreX(), view.centreY(), resolution(leader, other));
                if (leader.userMovedProperty().get()) {
                    other.travel().moveByPerson(there);
                } else {
                    other.viewportProperty().set(there);
                }
            }
        }
        if (kind == Kind.OVERVIEW) {
            maps.stream().skip(1).forEach(other -> other.showExtent(maps.getFirst().viewportProperty().get().displayEnvelope()));
        }
        moving = false;
    }

    private double resolution(MapView leader, MapView other) {
        double own = other.viewportProperty().get().resolution();
        double led = leader.viewportProperty().get().resolution();
        return switch (kind) {
            case CENTRE_AND_SCALE -> led;
            case CENTRE -> own;
            case OVERVIEW -> leader == maps.getFirst() ? led * OVERVIEW : other == maps.getFirst() ? led / OVERVIEW : led;
        };
    }

    /** Parts the maps; each keeps its view. */
    @Override
    public void close() {
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).viewportProperty().removeListener(followers.get(i));
            maps.get(i).pointerPlaceProperty().removeListener(pointers.get(i));
            maps.get(i).showLinkedCursor(null);
            maps.get(i).showExtent(null);
        }
    }
}
