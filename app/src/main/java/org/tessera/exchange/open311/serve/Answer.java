package org.tessera.exchange.open311.serve;

import java.util.List;
import java.util.Map;

import org.tessera.exchange.open311.GeoReport;
import org.tessera.exchange.open311.WireError;
import org.tessera.exchange.open311.WireForm;

/**
 * What a client is answered.
 *
 * @param status  HTTP status
 * @param type    Content-Type
 * @param body    whole
 * @param headers further headers
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    static <T> Answer of(GeoReport<T> kind, List<T> things, WireForm form) {
        return new Answer(200, form.contentType(), kind.write(things, form), Map.of());
    }

    static Answer refused(int status, WireForm form, String description, Map<String, String> headers) {
        return new Answer(status, form.contentType(), GeoReport.ERRORS.write(List.of(new WireError(status, description)), form),
                headers);
    }
}
