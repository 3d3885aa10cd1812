package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Puts islands into the smallest shell that holds them; islands in none lie on the outer edge of everything. */
final class FaceAssembly {

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Face> faces = new ArrayList<>();
    private final List<DefectRing> outer = new ArrayList<>();

    FaceAssembly(Collection<DefectRing> rings) {
        List<DefectRing> shells = rings.stream().filter(DefectRing::isShell).toList();
        Envelope extent = new Envelope();
        shells.forEach(shell -> extent.expandToInclude(shell.box()));
        BoxIndex index = new BoxIndex(extent, shells.size());
        for (int i = 0; i < shells.size(); i++) {
            index.put(i, shells.get(i).box());
        }
        Map<DefectRing, List<DefectRing>> islands = new IdentityHashMap<>();
        for (DefectRing ring : rings) {
            if (!ring.isShell()) {
                DefectRing[] smallest = new DefectRing[1];
                index.query(ring.box(), i -> {
                    DefectRing shell = shells.get(i);
                    if ((smallest[0] == null || shell.area() < smallest[0].area()) && shell.holds(ring)) {
                        smallest[0] = shell;
                    }
                });
                if (smallest[0] == null) {
                    outer.add(ring);
                } else {
                    islands.computeIfAbsent(smallest[0], _ -> new ArrayList<>()).add(ring);
                }
            }
        }
        shells.forEach(shell -> faces.add(face(shell, islands.getOrDefault(shell, List.of()))));
    }

    private Face face(DefectRing shell, List<DefectRing> islands) {
        Set<Integer> around = shell.around();
        islands.forEach(island -> around.addAll(island.around()));
        LinearRing[] holes = islands.stream().map(island -> island.shape(factory)).toArray(LinearRing[]::new);
        return new Face(factory.createPolygon(shell.shape(factory), holes), shell.cover(), around);
    }

    List<Face> faces() {
        return faces;
    }

    /** Rings around pieces of the whole, clockwise. */
    List<DefectRing> outer() {
        return outer;
    }
}
