package org.tessera.exchange.open311;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request as everybody may see it. Names as in the specification; what is not known is null.
 *
 * @param id        {@code service_request_id}
 * @param status    open or closed
 * @param notes     {@code status_notes}
 * @param service   {@code service_name}
 * @param code      {@code service_code}
 * @param words     {@code description}
 * @param agency    {@code agency_responsible}
 * @param notice    {@code service_notice}
 * @param requested {@code requested_datetime}
 * @param updated   {@code updated_datetime}; of a closed one, when it was closed
 * @param expected  {@code expected_datetime}
 * @param address   in words
 * @param addressId {@code address_id}
 * @param zipcode   postal code
 * @param lat       latitude, degrees, WGS 84
 * @param lon       {@code long}: longitude, degrees, WGS 84
 * @param mediaUrl  {@code media_url}
 */
public record ServiceRequest(String id, RequestStatus status, String notes, String service, String code, String words, String agency,
        String notice, OffsetDateTime requested, OffsetDateTime updated, OffsetDateTime expected, String address, String addressId,
        String zipcode, Double lat, Double lon, String mediaUrl) {

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service_request_id", id);
        fields.put("status", status.name().toLowerCase(Locale.ROOT));
        fields.put("status_notes", notes);
        fields.put("service_name", service);
        fields.put("service_code", code);
        fields.put("description", words);
        fields.put("agency_responsible", agency);
        fields.put("service_notice", notice);
        fields.put("requested_datetime", text(requested));
        fields.put("updated_datetime", text(updated));
        fields.put("expected_datetime", text(expected));
        fields.put("address", address);
        fields.put("address_id", addressId);
        fields.put("zipcode", zipcode);
        fields.put("lat", lat);
        fields.put("long", lon);
        fields.put("media_url", mediaUrl);
        return fields;
    }

    private static String text(OffsetDateTime time) {
        return time == null ? null : WireTime.write(time);
    }

    static ServiceRequest of(WireFields fields) {
        String status = fields.required("status");
        try {
            return new ServiceRequest(fields.required("service_request_id"), RequestStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                    fields.text("status_notes"), fields.text("service_name"), fields.text("service_code"), fields.text("description"),
                    fields.text("agency_responsible"), fields.text("service_notice"), fields.time("requested_datetime"),
                    fields.time("updated_datetime"), fields.time("expected_datetime"), fields.text("address"),
                    fields.text("address_id"), fields.text("zipcode"), fields.number("lat"), fields.number("long"),
                    fields.text("media_url"));
        } catch (IllegalArgumentException e) {
            throw new MalformedDocument("status: is \"" + status + "\"; expected open or closed", e);
        }
    }
}
