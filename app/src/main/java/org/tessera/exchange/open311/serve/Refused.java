package org.tessera.exchange.open311.serve;

import java.util.List;
import java.util.Map;

import org.tessera.exchange.open311.WireError;

/** A request is not answered as asked; what is answered instead. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<WireError> errors;
    private final transient Map<String, String> headers;

    Refused(int status, String description) {
        this(status, List.of(description), Map.of());
    }

    Refused(int status, List<String> descriptions, Map<String, String> headers) {
        super(String.join("; ", descriptions));
        this.status = status;
        this.errors = descriptions.stream().map(each -> new WireError(status, each)).toList();
        this.headers = headers;
    }

    int status() {
        return status;
    }

    List<WireError> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
