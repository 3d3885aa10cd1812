package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.write.FeatureFile;
import org.tessera.exchange.write.LayerWriter;
import org.tessera.exchange.write.OutFeature;
import org.tessera.grid.district.District;
import org.tessera.grid.district.DistrictPlan;

/**
 * Writes a proposal: the units with their attributes and the new column, or one dissolved area for each district. A graph becomes a
 * table of {@code unit,district}.
 */
final class DistrictFile {

    private final DistrictSource source;
    private final DistrictPlan plan;
    private final String column;

    DistrictFile(DistrictSource source, DistrictPlan plan, String column) {
        this.source = source;
        this.plan = plan;
        this.column = column;
    }

    /** Says at once whether a file of this name could be written. */
    static void requireWritable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        // A GeoPackage is written by the layer writer, a sibling of the same place and rules.
        FeatureFile.requireWritable(name.endsWith(".gpkg") ? file.resolveSibling(name + ".csv") : file);
    }

    void write(Path file, boolean dissolved) {
        List<OutFeature> features = dissolved ? areas() : units();
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
            List<SourceRecord> records = new ArrayList<>();
            for (OutFeature feature : features) {
                Map<String, String> values = new LinkedHashMap<>();
                feature.values().forEach((name, value) -> values.put(name, value == null ? "" : String.valueOf(value)));
                records.add(new SourceRecord(records.size() + 1L, "", feature.geometry(), values));
            }
            LayerWriter.write(file, "districts", List.copyOf(features.getFirst().values().keySet()), records.iterator());
        } else {
            FeatureFile.write(file, features);
        }
    }

    private List<OutFeature> units() {
        List<OutFeature> features = new ArrayList<>();
        for (int i = 0; i < plan.assignment().size(); i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            Geometry shape = null;
            if (source.layer() == null) {
                values.put("unit", source.problem().units().get(i).id());
            } else {
                shape = source.problem().units().get(i).shape();
                keep(source.layer().source().records().get(i), values);
            }
            values.put(column, number(plan.of(i)));
            features.add(new OutFeature(shape, values));
        }
        return features;
    }

    /** A field that is called as the new column is kept under another name: today's plan is not to be lost. */
    private void keep(SourceRecord record, Map<String, Object> values) {
        for (String field : source.layer().source().fields()) {
            String value = record.fields().getOrDefault(field, "");
            values.put(field.toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT)) ? field + "_before" : field, value);
        }
    }

    /** A number where it is one, so that other programs read it as such. */
    private Object number(District district) {
        return source.problem().hasToday() ? district.name() : Integer.valueOf(district.name());
    }

    private List<OutFeature> areas() {
        if (source.layer() == null) {
            throw new UnreadableInput(new Problem("UNITS", 0, "", "", "is a graph and has no areas; --dissolve needs some"));
        }
        List<List<Geometry>> shapes = new ArrayList<>();
        plan.districts().forEach(_ -> shapes.add(new ArrayList<>()));
        for (int i = 0; i < plan.assignment().size(); i++) {
            Geometry shape = source.problem().units().get(i).shape();
            shapes.get(plan.assignment().get(i)).add(shape.isValid() ? shape : GeometryFixer.fix(shape));
        }
        List<OutFeature> features = new ArrayList<>();
        for (int k = 0; k < shapes.size(); k++) {
            District district = plan.districts().get(k);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(column, number(district));
            values.put("units", district.units());
            values.put("weight", district.weight());
            values.put("deviation", district.deviation());
            features.add(new OutFeature(UnaryUnionOp.union(shapes.get(k)), values));
        }
        return features;
    }
}
