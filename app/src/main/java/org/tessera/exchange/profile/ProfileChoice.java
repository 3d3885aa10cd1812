package org.tessera.exchange.profile;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.UnreadableInput;
import org.tessera.workspace.DutyDay;

/** Decides how a file's columns are read: a profile that knows them, else common names, and over both what the user maps. */
final class ProfileChoice {

    /** The zone of the domain's own rules; a file from elsewhere says so by offset, profile or option. */
    private static final List<String> COMMON_TIMES = List.of(
            "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy/MM/dd HH:mm:ss",
            "yyyy/MM/dd HH:mm", "MM/dd/yyyy hh:mm:ss a");

    private ProfileChoice() {
    }

    /**
     * @throws UnreadableInput when a mapped column is not there, or a target that must have a column has none
     */
    static Profile choose(ImportRequest request, SourceLayer layer) {
        String kind = request.kind().word();
        Optional<Profile> known = ProfileCatalog.recognise(kind, layer.fields(), request.profiles());
        Profile base = known.orElseGet(() -> automatic(request, layer));
        Map<String, String> columns = new HashMap<>(base.columns());
        request.mapping().forEach((target, column) -> {
            if (!request.kind().targets().contains(target)) {
                throw unusable(layer, "'" + target + "' is no target of " + kind + "; expected one of "
                        + String.join(", ", request.kind().targets()));
            }
            if (!layer.fields().contains(column)) {
                throw unusable(layer, "has no column '" + column + "'; it has " + String.join(", ", layer.fields()));
            }
            columns.put(target, column);
        });
        Map<String, String> constants = new HashMap<>(base.constants());
        request.level().ifPresent(level -> constants.put("level", level));
        ZoneId zone = request.zone().orElse(base.zone());
        return new Profile(base.name(), kind, base.signature(), columns, constants, zone, base.times());
    }

    private static Profile automatic(ImportRequest request, SourceLayer layer) {
        Map<String, String> columns = request.kind().match(layer.fields());
        for (String needed : needed(request.kind())) {
            if (!columns.containsKey(needed) && !request.mapping().containsKey(needed)) {
                throw unusable(layer, "has no column that is known as '" + needed + "' of " + request.kind().word()
                        + "; name it with --map " + needed + "=COLUMN");
            }
        }
        return new Profile("automatic", request.kind().word(), List.of(), columns, Map.of(), DutyDay.DEFAULT_ZONE, COMMON_TIMES);
    }

    /** Without these a row means nothing. A grid or a road without id gets one of its own. */
    private static List<String> needed(ImportKind kind) {
        return switch (kind) {
            case GRIDS, ROADS -> List.of();
            case CASES -> List.of("id", "opened");
            case REPORTS -> List.of("reference");
            case STAFF, UNITS, SENSORS, HOUSEHOLDS -> List.of("id");
            case POSITIONS -> List.of("unit", "time");
            case OBSERVATIONS -> List.of("time");
            case RESPONSIBILITIES -> List.of("category", "lead");
            case CALENDAR -> List.of("date", "kind");
            case LEDGER -> List.of("id", "visited", "area", "kind", "need");
        };
    }

    private static UnreadableInput unusable(SourceLayer layer, String message) {
        return new UnreadableInput(new Problem(layer.file(), 0, "", "", message));
    }
}
