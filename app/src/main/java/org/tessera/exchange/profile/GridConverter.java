package org.tessera.exchange.profile;

import java.util.Locale;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

import org.tessera.access.Tier;
import org.tessera.exchange.SourceRecord;
import org.tessera.grid.Grid;

/**
 * Makes an area of a record. A ring that crosses itself is kept as it is, for the coverage check to find; what is no polygon at
 * all, or has no area, is refused. Immutable and thread-safe.
 */
public final class GridConverter {

    private final Profile profile;
    private final Tier tier;

    public GridConverter(Profile profile) {
        this.profile = profile;
        this.tier = tier(profile);
    }

    /**
     * @param file   file name as given
     * @param source a record whose geometry is already in lon, lat
     * @throws RowRefusal when it has no identity or no polygon
     */
    public Grid convert(String file, SourceRecord source) {
        MappedRow row = new MappedRow(file, source, profile);
        String id = id(row);
        Geometry shape = source.geometry();
        if (!(shape instanceof Polygonal) || shape.isEmpty()) {
            throw row.refusal("geometry", shape == null ? "" : shape.getGeometryType(), "expected a polygon");
        }
        if (!(shape.getEnvelopeInternal().getArea() > 0)) {
            throw row.refusal("geometry", shape.getGeometryType(), "expected a polygon with an area");
        }
        String name = row.text("name");
        String parent = row.text("parent");
        return new Grid(id, tier, name.isEmpty() ? id : name, parent.isEmpty() ? null : parent, shape, row.fields());
    }

    /** The tier that the areas of a profile belong to. */
    static Tier tier(Profile profile) {
        return Tier.valueOf(profile.constants().getOrDefault("level", "grid").toUpperCase(Locale.ROOT));
    }

    /** The mapped column, else the format's own feature id, else the place in the file, which is stable for the same file. */
    private static String id(MappedRow row) {
        String mapped = row.text("id");
        if (!mapped.isEmpty()) {
            return mapped;
        }
        if (row.profile().columns().containsKey("id")) {
            return row.required("id");
        }
        return row.source().id().isEmpty() ? "row-" + row.source().row() : row.source().id();
    }
}
