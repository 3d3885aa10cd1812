package org.tessera.map.layer;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.locationtech.jts.geom.Envelope;

/**
 * Pictures of the ground that are drawn from what is at hand; the rest is fetched in the background and told when it comes.
 * Its identity is the data revision of the layer that shows it. Safe on every thread.
 */
public interface Imagery {

    /** Whose pictures these are; shown while they are seen. Empty when nobody asks to be named. */
    String attribution();

    /**
     * Draws what is at hand, over nothing. Called on painter threads: never waits for a disk or a network.
     *
     * @param pixels   premultiplied ARGB, row by row, at least as many as the window has, all clear
     * @param unwanted true once nobody wants the picture any more
     * @return 0 when nothing was drawn, below 0 when given up as unwanted
     */
    int draw(ImageWindow window, int[] pixels, BooleanSupplier unwanted);

    /**
     * Begins to fetch for a view what it will look at.
     *
     * @param arrived told of every box (Mercator metres) that must be drawn again, and of a null box when something will not
     *                come for now; on any thread
     */
    Watch watch(Consumer<Envelope> arrived);

    /** The interest of one view. */
    interface Watch extends AutoCloseable {

        /** Only what meets this box (Mercator metres) is fetched from now on, its middle first; the rest is given up. */
        void look(Envelope box);

        /** How many pieces in sight were missed in drawing and are still on their way. */
        int pending();

        @Override
        void close();
    }
}
