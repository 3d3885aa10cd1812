package org.tessera.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.statement.Query;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.GroundDistance;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Report;
import org.tessera.cases.intake.IntakeStore;
import org.tessera.cases.intake.Nearness;

/** What the one window looks up in the database. */
record StoredIntake(Database database) implements IntakeStore {

    private static final int DIGITS = 5;
    private static final long FULL = 99_999;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** What one report is known by, whatever case it is in; null for a case that came without a reference. */
    static String key(CaseFile file) {
        if (file.progress() == null || file.progress().reports().isEmpty()) {
            return null;
        }
        Report first = file.progress().reports().getFirst();
        return first.reference().isEmpty() ? null : key(first.channel(), first.reference());
    }

    private static String key(Channel channel, String reference) {
        return channel + " " + reference;
    }

    @Override
    public Optional<String> numberOf(Channel channel, String reference) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT id FROM case_file WHERE report_key = :key"
                + " ORDER BY opened_at, id FETCH FIRST ROW ONLY")
                .bind("key", key(channel, reference)).mapTo(String.class).findOne());
    }

    @Override
    public long lastCount(String prefix) {
        // Read backwards along the primary key; longer numbers are only given when five digits are used up.
        long five = lastCount(prefix, "LENGTH(id) = " + (prefix.length() + DIGITS) + " ORDER BY id DESC");
        return five < FULL ? five : lastCount(prefix, "LENGTH(id) <= 24 ORDER BY LENGTH(id) DESC, id DESC");
    }

    private long lastCount(String prefix, String condition) {
        // The character after '-' bounds the range.
        String end = prefix.substring(0, prefix.length() - 1) + '.';
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT id FROM case_file WHERE id > :from AND id < :to"
                + " AND id REGEXP '^[0-9]{8}-[0-9]{5,15}$' AND " + condition + " FETCH FIRST ROW ONLY")
                .bind("from", prefix).bind("to", end).mapTo(String.class).findOne()
                .map(id -> Long.parseLong(id.substring(prefix.length()))).orElse(0L));
    }

    @Override
    public List<CaseFile> near(Scope scope, Nearness wanted) {
        Coordinate middle = wanted.point().getCoordinate();
        Envelope box = GroundDistance.box(middle, wanted.metres());
        String condition = "shape && CAST(:box AS GEOMETRY) AND quality = 'EXACT' AND opened_at >= :from AND opened_at <= :until"
                + (wanted.categories().isEmpty() ? "" : " AND category IN (<categories>)")
                + " AND " + ScopeCondition.ofCase(scope);
        return database.states(EntityTable.CASE, condition, scope, query -> bind(query, wanted, box)).stream()
                .filter(file -> GroundDistance.metres(middle, file.place().point().getCoordinate()) <= wanted.metres()).toList();
    }

    private static void bind(Query query, Nearness wanted, Envelope box) {
        query.bind("box", CanonicalJson.wkb(SHAPES.toGeometry(box))).bind("from", EntityTable.micros(wanted.from()))
                .bind("until", EntityTable.micros(wanted.until()));
        if (!wanted.categories().isEmpty()) {
            query.bindList("categories", List.copyOf(wanted.categories()));
        }
    }

    @Override
    public Optional<String> streetAt(Point point, double metres) {
        byte[] box = CanonicalJson.wkb(SHAPES.toGeometry(GroundDistance.box(point.getCoordinate(), metres)));
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT name, CAST(shape AS VARBINARY) FROM road"
                + " WHERE shape && CAST(:box AS GEOMETRY) AND name <> ''").bind("box", box)
                .map((row, _) -> Map.entry(row.getString(1), metres(point, CanonicalJson.geometry(row.getBytes(2))))).list()).stream()
                .filter(street -> street.getValue() <= metres)
                .min(Comparator.comparingDouble(Map.Entry<String, Double>::getValue).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** To the point of the street that is nearest in degrees; along so few metres the difference to the nearest on the ground is slight. */
    private static double metres(Point point, Geometry street) {
        return GroundDistance.metres(point.getCoordinate(), DistanceOp.nearestPoints(street, point)[0]);
    }
}
