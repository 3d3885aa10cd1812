package org.tessera.exchange.profile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.PlaceQuality;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.read.LayerReader;
import org.tessera.grid.Grid;
import org.tessera.map.crs.Reprojection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BostonProfilesTest {

    private static final Path SAMPLE = Path.of("..", "sample-data");

    @Test
    void everyCaseOfSixMonthsIsAcceptedDirtAndAll() {
        List<CaseFile> cases = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            SourceLayer layer = LayerReader.read(SAMPLE.resolve("cases/boston_311_2015-0" + month + ".csv.gz"), Optional.empty());
            assertTrue(layer.problems().isEmpty());
            CaseConverter converter = new CaseConverter(ProfileCatalog.recognise("cases", layer.fields()).orElseThrow());
            layer.records().forEach(row -> cases.add(converter.convert(layer.file(), row)));
        }
        assertEquals(58_119, cases.size());
        assertEquals(8_752, cases.stream().filter(c -> c.place().quality() == PlaceQuality.FALLBACK).count());
        assertEquals(84, cases.stream().filter(c -> c.attributes().containsKey(CaseConverter.CLOSED_EARLY)).count());
        assertEquals(14_527, cases.stream().filter(c -> c.times().dueAt() == null).count());
        assertEquals(8_993, cases.stream().filter(c -> c.times().closedAt() == null).count());
        assertTrue(cases.stream().noneMatch(c -> c.attributes().getOrDefault("police_district", "").contains("-")));
    }

    @ParameterizedTest
    @CsvSource({
        "boston_block_groups_26986.shp,544,GRID",
        "boston_tracts_26986.geojson,156,COMMUNITY",
        "boston_neighborhoods.geojson,26,TOWNSHIP"})
    void everyBoundaryIsAcceptedAtItsTierInsideBoston(String file, int count, Tier tier) {
        SourceLayer layer = LayerReader.read(SAMPLE.resolve("boundaries").resolve(file), Optional.empty());
        GridConverter converter = new GridConverter(ProfileCatalog.recognise("grids", layer.fields()).orElseThrow());
        Reprojection toLonLat = Reprojection.toLonLat(layer.crs());
        List<Grid> areas = layer.records().stream()
                .map(row -> new SourceRecord(row.row(), row.id(), toLonLat.apply(row.geometry()), row.fields()))
                .map(row -> converter.convert(layer.file(), row))
                .toList();
        assertEquals(count, areas.size());
        assertEquals(count, areas.stream().map(Grid::id).distinct().count());
        for (Grid area : areas) {
            assertEquals(tier, area.tier());
            assertTrue(area.shape().getEnvelopeInternal().getMinX() > -71.3 && area.shape().getEnvelopeInternal().getMaxY() < 42.5);
        }
    }

    @Test
    void aSkippedHourMovesForwardAndARepeatedOneIsTheEarlier() {
        assertEquals(Instant.parse("2015-03-08T07:30:00Z"), opened("03/08/2015 02:30:00 AM"));
        assertEquals(Instant.parse("2015-11-01T05:30:00Z"), opened("11/01/2015 01:30:00 AM"));
    }

    @Test
    void aTimeThatCannotBeReadNamesFileRowFieldAndValue() {
        RowRefusal refusal = assertThrows(RowRefusal.class, () -> opened("yesterday"));
        assertEquals("a.csv", refusal.problem().file());
        assertEquals(7, refusal.problem().row());
        assertEquals("OPEN_DT", refusal.problem().field());
        assertEquals("yesterday", refusal.problem().value());
    }

    private static Instant opened(String time) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CASE_ENQUIRY_ID", "1");
        fields.put("OPEN_DT", time);
        return new CaseConverter(ProfileCatalog.shipped("boston-311"))
                .convert("a.csv", new SourceRecord(7, "", null, fields)).times().openedAt();
    }
}
