package org.tessera.exchange.write;

import java.io.IOException;

import org.tessera.exchange.SourceRecord;

/** Takes records one at a time into a file of some format. Used by one thread; the file is complete after {@code finish}. */
interface LayerSink extends AutoCloseable {

    /** @param record geometry in lon, lat degrees (WGS 84) or null; its fields are a part of the columns of the layer */
    void add(SourceRecord record) throws IOException;

    /** Writes what comes after the last record. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
