package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.locationtech.jts.io.WKTWriter;

import org.tessera.exchange.SourceRecord;

/** CSV with the geometry as WKT in the first column. */
final class CsvSink implements LayerSink {

    private static final String WKT = "wkt";

    private final List<String> columns;
    private final CsvWriter csv;
    private final WKTWriter wkt = new WKTWriter();

    CsvSink(Path file, List<String> columns) throws IOException {
        this.columns = columns;
        this.csv = CsvWriter.builder().build(file);
        List<String> header = new ArrayList<>(List.of(WKT));
        for (String column : columns) {
            header.add(column.equalsIgnoreCase(WKT) ? column + "_2" : column);
        }
        csv.writeRecord(header);
    }

    @Override
    public void add(SourceRecord record) {
        List<String> line = new ArrayList<>(columns.size() + 1);
        line.add(record.geometry() == null ? "" : wkt.write(record.geometry()));
        for (String column : columns) {
            line.add(record.fields().getOrDefault(column, ""));
        }
        csv.writeRecord(line);
    }

    @Override
    public void finish() {
        // Every record is complete by itself.
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
