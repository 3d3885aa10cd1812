package org.tessera.exchange.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks how deep WKT or WKB is nested before a recursive parser is let at it: too deep would end the thread's stack. */
final class GeometryDepth {

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;

    private GeometryDepth() {
    }

    static void checkWkt(String text, InputLimits limits) throws BadGeometry {
        if (text.length() > limits.maxVertices() * 40L) {
            throw new BadGeometry("has more than " + limits.maxVertices() + " vertices");
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            check(depth, limits);
        }
    }

    /** Walks over one geometry without making anything of it; also refuses counts that its bytes cannot hold. */
    static void checkWkb(byte[] wkb, int start, InputLimits limits) throws BadGeometry {
        try {
            walk(ByteBuffer.wrap(wkb, start, wkb.length - start), 0, limits);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new BadGeometry("is a geometry that is cut off");
        }
    }

    private static void walk(ByteBuffer in, int depth, InputLimits limits) throws BadGeometry {
        check(depth, limits);
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        ByteOrder order = in.order();
        int type = in.getInt();
        int kind = (type & 0xFFFF) % 1000;
        int extra = (type & 0xFFFF) / 1000;
        int dimensions = 2 + ((type & EWKB_Z) != 0 || extra == 1 || extra == 3 ? 1 : 0)
                + ((type & EWKB_M) != 0 || extra == 2 || extra == 3 ? 1 : 0);
        if ((type & EWKB_SRID) != 0) {
            in.getInt();
        }
        if (kind == POINT) {
            skip(in, 8L * dimensions);
        } else if (kind == LINE) {
            skip(in, 8L * dimensions * Integer.toUnsignedLong(in.getInt()));
        } else {
            long members = Integer.toUnsignedLong(in.getInt());
            for (long i = 0; i < members; i++) {
                if (kind == POLYGON) {
                    skip(in, 8L * dimensions * Integer.toUnsignedLong(in.getInt()));
                } else {
                    walk(in, depth + 1, limits);
                    in.order(order);
                }
            }
        }
    }

    private static void skip(ByteBuffer in, long bytes) throws BadGeometry {
        if (bytes > in.remaining()) {
            throw new BadGeometry("is a geometry that is cut off");
        }
        in.position(in.position() + (int) bytes);
    }

    private static void check(int depth, InputLimits limits) throws BadGeometry {
        if (depth > limits.maxDepth()) {
            throw new BadGeometry("is nested deeper than " + limits.maxDepth() + " levels");
        }
    }
}
