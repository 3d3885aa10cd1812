package org.tessera.map.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintProgress;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextOutline;

/** Writes a sheet as one picture, strip by strip: paper, the rows of the map, and what lies over both. */
final class PngSheet {

    /** Rows of paper above and below the map that are made at once. */
    private static final int BAND = 256;

    private final MapSheet sheet;
    private final SheetLayout layout;
    private final SpanRaster raster = new SpanRaster();
    private final ScreenPath path = new ScreenPath();
    private int row;

    PngSheet(MapSheet sheet, SheetLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    void write(OutputStream out, Instant time, MapPrinter printer, PrintProgress progress) throws IOException, InterruptedException {
        MapSheet.Content content = sheet.content();
        try (PngStream png = new PngStream(out, sheet.pixelsWide(), sheet.pixelsHigh())) {
            png.begin(sheet.dpi(), time);
            png.text("Title", sheet.words().title());
            png.text("Copyright", sheet.words().attribution());
            png.text("Creation Time", time.toString());
            png.text("Software", "Tessera map-layers");
            paper(layout.top(), png);
            printer.print(layout.area(), content.layers(), content.selection(), content.canvas(), (pixels, width, rows) -> {
                Surface strip = paper(rows);
                for (int y = 0; y < rows; y++) {
                    System.arraycopy(pixels, y * width, strip.pixels(), y * strip.width() + layout.left(), width);
                }
                finish(strip, png);
            }, progress);
            paper(sheet.pixelsHigh(), png);
            png.end();
        }
    }

    private void paper(int until, PngStream png) throws IOException {
        while (row < until) {
            finish(paper(Math.min(BAND, until - row)), png);
        }
    }

    private Surface paper(int rows) {
        Surface strip = new Surface(sheet.pixelsWide(), rows);
        strip.clear(SheetLayout.PAPER);
        return strip;
    }

    private void finish(Surface strip, PngStream png) throws IOException {
        for (SheetItem item : layout.items()) {
            draw(item, strip);
        }
        for (int y = 0; y < strip.height(); y++) {
            png.row(strip.pixels(), y * strip.width());
        }
        row += strip.height();
    }

    private void draw(SheetItem item, Surface strip) {
        double scale = sheet.dpi() / 72;
        path.clear();
        switch (item) {
            case SheetItem.Area area -> {
                for (int i = 0; i < area.xy().length; i += 2) {
                    double x = area.xy()[i] * scale;
                    double y = area.xy()[i + 1] * scale - row;
                    if (i == 0) {
                        path.move(x, y);
                    } else {
                        path.line(x, y);
                    }
                }
                raster.fill(strip, path, area.colour());
            }
            case SheetItem.Words words -> {
                double baseline = words.baseline() * scale - row;
                double size = words.size() * scale;
                if (baseline > -size && baseline < strip.height() + 2 * size) {
                    TextOutline.trace(path, words.text(), size, words.bold(), words.x() * scale, baseline);
                    if (path.parts() > 0) {
                        raster.fill(strip, path, words.colour());
                    }
                }
            }
            case SheetItem.Picture picture -> blend(picture, scale, strip);
        }
    }

    private void blend(SheetItem.Picture picture, double scale, Surface strip) {
        int wide = Math.max(1, (int) Math.round(picture.width() * scale));
        int high = Math.max(1, (int) Math.round(picture.height() * scale));
        Surface sized = new Surface(wide, high);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                sized.pixels()[y * wide + x] = picture.surface().pixels()[y * picture.surface().height() / high
                        * picture.surface().width() + x * picture.surface().width() / wide];
            }
        }
        strip.blend(sized, (int) Math.round(picture.x() * scale), (int) Math.round(picture.y() * scale) - row, 1);
    }
}
