package org.tessera.exchange.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.deadline.CalendarDay;
import org.tessera.dispatch.Road;
import org.tessera.dispatch.Unit;
import org.tessera.dispatch.UnitState;
import org.tessera.duty.Member;
import org.tessera.exchange.SourceRecord;
import org.tessera.journal.Recorded;
import org.tessera.sensing.Sensor;

/** Makes records of rows, one function a kind; rows whose geometry is in lon, lat. A row that means nothing is a {@link RowRefusal}. */
final class RecordConverters {

    private RecordConverters() {
    }

    /** The converter of a kind whose records are recorded; series and lists have none. */
    static BiFunction<String, SourceRecord, Recorded> of(ImportKind kind, Profile profile) {
        return switch (kind) {
            case CASES -> new CaseConverter(profile)::convert;
            case GRIDS -> new GridConverter(profile)::convert;
            case STAFF -> (file, source) -> member(new MappedRow(file, source, profile));
            case UNITS -> (file, source) -> unit(new MappedRow(file, source, profile));
            case SENSORS -> (file, source) -> sensor(new MappedRow(file, source, profile));
            case HOUSEHOLDS -> HouseholdConverter.of(profile);
            case CALENDAR -> (file, source) -> calendarDay(new MappedRow(file, source, profile));
            case LEDGER -> new LedgerConverter(profile)::convert;
            case ROADS -> (file, source) -> road(new MappedRow(file, source, profile));
            case POSITIONS, OBSERVATIONS, RESPONSIBILITIES, REPORTS ->
                throw new IllegalArgumentException(kind + " do not become records row by row");
        };
    }

    private static Member member(MappedRow row) {
        String id = row.required("id");
        String name = row.text("name");
        return new Member(id, name.isEmpty() ? id : name, orElse(row.text("post"), "grid-member"), row.text("area"),
                words(row.text("skills")), Boolean.parseBoolean(row.text("simulated")), LocalDates.read(row, "from"),
                LocalDates.read(row, "until"));
    }

    private static Unit unit(MappedRow row) {
        String state = row.text("state").toUpperCase(Locale.ROOT);
        boolean offDuty = switch (state) {
            case "", "AVAILABLE" -> false;
            case "OFF_DUTY" -> true;
            default -> throw row.refusal("state", state, "expected AVAILABLE or OFF_DUTY; other states come from dispatch");
        };
        return new Unit(row.required("id"), orElse(row.text("kind"), "grid-member"), row.text("area"), words(row.text("skills")),
                offDuty ? UnitState.OFF_DUTY : UnitState.AVAILABLE, null, null, Boolean.parseBoolean(row.text("simulated")));
    }

    /** The unit that a member is when no unit of that name exists: everybody on the roster can be sent. */
    static Unit unitOf(Member member) {
        return new Unit(member.id(), member.post(), member.areaId(), member.skills(), UnitState.AVAILABLE, null, null,
                member.simulated());
    }

    private static Sensor sensor(MappedRow row) {
        String id = row.required("id");
        if (!(row.source().geometry() instanceof Point point) || point.isEmpty()) {
            throw row.refusal("geometry", "", "expected a point, or longitude and latitude");
        }
        return new Sensor(id, orElse(row.text("name"), id), orElse(row.text("kind"), "sensor"), point, row.text("observes"),
                row.text("note"));
    }

    private static CalendarDay calendarDay(MappedRow row) {
        row.required("date");
        CalendarDay.Kind kind = switch (row.text("kind").toLowerCase(Locale.ROOT)) {
            case "holiday", "off", "free", "假日", "节假日", "休", "放假" -> CalendarDay.Kind.HOLIDAY;
            case "make-up", "makeup", "work", "working", "补班", "调休上班", "上班", "班" -> CalendarDay.Kind.MAKE_UP;
            default -> throw row.refusal("kind", row.text("kind"), "expected holiday or make-up (节假日 or 补班)");
        };
        return new CalendarDay(LocalDates.read(row, "date"), kind, row.text("name"));
    }

    private static Road road(MappedRow row) {
        Geometry shape = row.source().geometry();
        if (!(shape instanceof Lineal) || shape.isEmpty()) {
            throw row.refusal("geometry", shape == null ? "" : shape.getGeometryType(), "expected a line");
        }
        String name = row.text("name");
        String id = row.text("id");
        return new Road(id.isEmpty() ? digest(name + shape.toText()) : id, name, row.text("kind"), shape);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split("[;|]")).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static String orElse(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
