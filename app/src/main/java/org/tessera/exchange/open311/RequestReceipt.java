package org.tessera.exchange.open311;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a report, and to the question which request a token stands for.
 *
 * @param id      {@code service_request_id}; null while there is only a token
 * @param token   null when there is a number
 * @param notice  {@code service_notice}: what will happen; may be null
 * @param account {@code account_id} of who reported; may be null
 */
public record RequestReceipt(String id, String token, String notice, String account) {

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("service_request_id", id);
        }
        if (token != null) {
            fields.put("token", token);
        }
        if (id == null || token == null) {
            fields.put("service_notice", notice);
            fields.put("account_id", account);
        }
        return fields;
    }

    static RequestReceipt of(WireFields fields) {
        return new RequestReceipt(fields.text("service_request_id"), fields.text("token"), fields.text("service_notice"),
                fields.text("account_id"));
    }
}
