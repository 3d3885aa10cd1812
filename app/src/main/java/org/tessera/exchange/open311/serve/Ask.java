package org.tessera.exchange.open311.serve;

import java.util.List;
import java.util.Map;

/**
 * What a client asks, free of HTTP's grammar.
 *
 * @param method     as sent
 * @param path       as sent, still escaped, from {@code /}
 * @param accept     the Accept header; empty when there is none
 * @param parameters of the address and of the form, decoded; those of the form first
 */
record Ask(String method, String path, String accept, Map<String, List<String>> parameters) {

    /** The first value that is not blank, stripped; empty when there is none. */
    String first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst()
                .orElse("");
    }

    /** All values, also those that commas put into one. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream().flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
    }
}
