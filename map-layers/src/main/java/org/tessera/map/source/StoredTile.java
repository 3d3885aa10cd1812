package org.tessera.map.source;

/**
 * A tile as it lies on the disk.
 *
 * @param body         bytes of the picture; empty when the server said that there is none
 * @param etag         to ask whether it changed; may be empty
 * @param lastModified as the server printed it; may be empty
 * @param freshUntil   milliseconds since 1970 until which nobody needs to be asked
 */
record StoredTile(byte[] body, String etag, String lastModified, long freshUntil) {

    boolean missing() {
        return body.length == 0;
    }

    StoredTile until(long millis) {
        return new StoredTile(body, etag, lastModified, millis);
    }
}
