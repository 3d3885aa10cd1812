package org.tessera.exchange.open311;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The kinds of document of GeoReport v2, each written and read in both forms. A document holds any number of things; a service
 * definition stands alone. Immutable.
 *
 * @param <T> what the document holds
 */
public final class GeoReport<T> {

    public static final GeoReport<Service> SERVICES = new GeoReport<>("services", "service", Service::fields, Service::of);
    public static final GeoReport<ServiceDefinition> DEFINITION =
            new GeoReport<>("service_definition", "", ServiceDefinition::fields, ServiceDefinition::of);
    public static final GeoReport<ServiceRequest> REQUESTS =
            new GeoReport<>("service_requests", "request", ServiceRequest::fields, ServiceRequest::of);
    public static final GeoReport<RequestReceipt> RECEIPTS =
            new GeoReport<>("service_requests", "request", RequestReceipt::fields, RequestReceipt::of);
    public static final GeoReport<WireError> ERRORS = new GeoReport<>("errors", "error", WireError::fields, WireError::of);

    private final String root;
    private final String item;
    private final Function<T, Map<String, Object>> fields;
    private final Function<WireFields, T> reader;

    private GeoReport(String root, String item, Function<T, Map<String, Object>> fields, Function<WireFields, T> reader) {
        this.root = root;
        this.item = item;
        this.fields = fields;
        this.reader = reader;
    }

    /** The document as bytes, UTF-8. */
    public byte[] write(List<T> things, WireForm form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(things.iterator(), form, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the document, one thing in memory at a time. The stream stays open.
     *
     * @return how many things were written
     */
    public long write(Iterator<T> things, WireForm form, OutputStream out) throws IOException {
        Iterator<Map<String, Object>> rows = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return things.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return fields.apply(things.next());
            }
        };
        return form == WireForm.JSON ? JsonDocument.write(rows, item.isEmpty(), out) : XmlDocument.write(rows, root, item, out);
    }

    /**
     * Reads the document.
     *
     * @throws MalformedDocument when it is not of this kind; the message says which of its things and which field
     */
    public List<T> read(byte[] document, WireForm form) {
        List<Map<String, Object>> rows = form == WireForm.JSON ? JsonDocument.read(document)
                : XmlDocument.read(document, root, item);
        List<T> things = new ArrayList<>(rows.size());
        for (Map<String, Object> row : rows) {
            try {
                things.add(reader.apply(new WireFields(row)));
            } catch (MalformedDocument e) {
                throw new MalformedDocument("number " + (things.size() + 1) + " of the " + root + ": " + e.getMessage(), e);
            }
        }
        return things;
    }
}
