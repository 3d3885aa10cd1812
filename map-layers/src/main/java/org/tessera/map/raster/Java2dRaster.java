package org.tessera.map.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.color.ColorSpace;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** The same contract drawn by Java2D: the oracle of the tests and the yardstick of the benchmark. */
public final class Java2dRaster implements org.tessera.map.raster.Raster {

    private static final DirectColorModel MODEL = new DirectColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), 32,
            0xFF0000, 0xFF00, 0xFF, 0xFF000000, true, java.awt.image.DataBuffer.TYPE_INT);

    @Override
    public void fill(Surface surface, ScreenPath path, int colour) {
        draw(surface, graphics -> {
            graphics.setColor(new Color(colour, true));
            graphics.fill(shape(path, true));
        });
    }

    @Override
    public void stroke(Surface surface, ScreenPath path, Pen pen) {
        float[] dash = new float[pen.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) pen.dash()[i];
        }
        int join = switch (pen.join()) {
            case ROUND -> BasicStroke.JOIN_ROUND;
            case MITER -> BasicStroke.JOIN_MITER;
            case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
        int cap = switch (pen.cap()) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
        BasicStroke stroke = new BasicStroke((float) pen.width(), cap, join, 4, dash.length == 0 ? null : dash,
                (float) pen.dashOffset());
        draw(surface, graphics -> {
            graphics.setColor(new Color(pen.colour(), true));
            graphics.setStroke(stroke);
            graphics.draw(shape(path, false));
        });
    }

    /** Lends a Graphics2D over the surface's own ints. */
    static void draw(Surface surface, java.util.function.Consumer<Graphics2D> painter) {
        DataBufferInt data = new DataBufferInt(surface.pixels(), surface.width() * surface.height());
        WritableRaster raster = Raster.createPackedRaster(data, surface.width(), surface.height(), surface.width(),
                new int[] {0xFF0000, 0xFF00, 0xFF, 0xFF000000}, null);
        Graphics2D graphics = new BufferedImage(MODEL, raster, true, null).createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        painter.accept(graphics);
        graphics.dispose();
    }

    private static Shape shape(ScreenPath path, boolean fill) {
        Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int part = 0; part < path.parts(); part++) {
            int first = path.start(part);
            int last = path.start(part + 1) - 1;
            boolean closed = last > first && path.x(first) == path.x(last) && path.y(first) == path.y(last);
            shape.moveTo(path.x(first), path.y(first));
            for (int i = first + 1; i < (closed ? last : last + 1); i++) {
                shape.lineTo(path.x(i), path.y(i));
            }
            if (closed || fill) {
                shape.closePath();
            }
        }
        return shape;
    }
}
