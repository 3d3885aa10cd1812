package org.tessera.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.tessera.exchange.SourceLayer;

/** CSV (RFC 4180, UTF-8, any line ending) with a header. */
final class CsvLayerReader {

    private final TableLayer table;
    private final InputLimits limits;

    private CsvLayerReader(String file, InputLimits limits) {
        this.table = new TableLayer(file, limits);
        this.limits = limits;
    }

    static SourceLayer read(String file, InputStream in, InputLimits limits) throws IOException {
        return new CsvLayerReader(file, limits).read(in);
    }

    private SourceLayer read(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false).maxBufferSize(Math.max(limits.maxFieldChars() * 8, 1 << 20))
                .ofCsvRecord(new InputStreamReader(in, decoder))) {
            for (CsvRecord record : csv) {
                table.add(record.getFields());
            }
        } catch (CsvParseException e) {
            throw table.layer().unreadable(table.row() + 1, "is not readable as CSV: " + innermost(e), e);
        } catch (java.io.UncheckedIOException e) {
            throw unreadableBytes(e.getCause());
        } catch (CharacterCodingException e) {
            throw unreadableBytes(e);
        }
        return table.build();
    }

    private RuntimeException unreadableBytes(IOException cause) throws IOException {
        if (cause instanceof CharacterCodingException) {
            return table.layer().unreadable(table.row() + 1, "is not UTF-8 text", cause);
        }
        throw cause;
    }

    private static String innermost(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return LayerBuilder.shortened(String.valueOf(deepest.getMessage()));
    }
}
