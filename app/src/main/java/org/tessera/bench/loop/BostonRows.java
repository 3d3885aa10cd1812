package org.tessera.bench.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tessera.cases.CaseFile;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.profile.CaseConverter;
import org.tessera.exchange.profile.ProfileCatalog;
import org.tessera.exchange.read.LayerReader;

/** The rows of the sample city's requests, as its own files have them. */
final class BostonRows {

    /** Attribute with the city's own mark. */
    static final String MARK = "OnTime_Status";

    private BostonRows() {
    }

    /**
     * @param most of each month; all for a high number
     */
    static List<CaseFile> read(Path samples, int most) {
        List<CaseFile> rows = new ArrayList<>();
        for (Path month : months(samples)) {
            SourceLayer layer = LayerReader.read(month, Optional.empty());
            CaseConverter converter = new CaseConverter(ProfileCatalog.recognise("cases", layer.fields()).orElseThrow());
            layer.records().stream().limit(most).map(row -> converter.convert(layer.file(), row)).forEach(rows::add);
        }
        return rows;
    }

    private static List<Path> months(Path samples) {
        try (Stream<Path> files = Files.list(samples.resolve("cases"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv.gz")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
