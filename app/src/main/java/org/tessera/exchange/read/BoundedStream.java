package org.tessera.exchange.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on until there are too many: what stops a compressed bomb before it fills memory or disk. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long passed;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) throws IOException {
        passed += more;
        if (passed > limit) {
            throw new TooLarge("expands to more than " + (limit >> 20) + " MiB");
        }
    }

    /** The limit was passed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }
}
