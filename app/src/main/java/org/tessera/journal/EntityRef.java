package org.tessera.journal;

/**
 * Names one recorded thing.
 *
 * @param type kind of thing, as in {@link Recorded#ref()}: {@code grid}, {@code case}, {@code unit}, …
 * @param id   its stable identity within the kind
 */
public record EntityRef(String type, String id) {

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
