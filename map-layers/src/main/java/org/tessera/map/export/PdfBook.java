package org.tessera.map.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import org.tessera.map.engine.MapPrinter;
import org.tessera.map.engine.PrintProgress;

/**
 * A PDF that is written page by page: maps as lossless images, all else as shapes, all words findable. Images and pages go through a
 * file in the machine's temporary folder, so memory grows by some kilobytes a page and not with the pictures. One thread; close it
 * afterwards.
 */
public final class PdfBook implements AutoCloseable {

    private static final int PNG_PREDICTOR = 15;

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final COSDictionary fonts = new COSDictionary();
    private final PdfLetters letters = new PdfLetters();
    private final FoundText found = new FoundText();
    private final MapPrinter printer;

    /**
     * Starts a book.
     *
     * @param printer draws the maps; stays the caller's
     * @param title   of the file's own records
     * @param author  of the same
     * @param time    of the same
     */
    public PdfBook(MapPrinter printer, String title, String author, Instant time) {
        this.printer = printer;
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator("Tessera map-layers");
        information.setCreationDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(information);
    }

    /**
     * Adds a page.
     *
     * @param maps  lowest
     * @param items over the maps, lowest first
     * @throws java.util.concurrent.CancellationException when the progress said so
     */
    public void page(PaperSize paper, List<PlacedMap> maps, List<SheetItem> items, PrintProgress progress)
            throws IOException, InterruptedException {
        PDPage page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PdfPage content = new PdfPage(document, resources, paper.height(), letters, found);
        for (PlacedMap map : maps) {
            content.image(image(map, progress), map.x(), map.y(), map.width(), map.height());
        }
        for (SheetItem item : items) {
            content.draw(item);
        }
        page.setContents(new PDStream(content.stream().getCOSObject()));
        document.addPage(page);
    }

    /** Adds a sheet as a page, with some items over it. */
    public void sheet(MapSheet sheet, List<SheetItem> above, PrintProgress progress) throws IOException, InterruptedException {
        SheetLayout layout = new SheetLayout(sheet);
        List<SheetItem> items = new java.util.ArrayList<>(layout.items());
        items.addAll(above);
        double unit = 72 / sheet.dpi();
        page(sheet.paper(), List.of(new PlacedMap(layout.area(), sheet.content(), layout.left() * unit, layout.top() * unit)), items,
                progress);
    }

    /** Writes the file; nothing can be added afterwards. The stream stays open. */
    public void save(OutputStream out) throws IOException {
        letters.addFonts(document, fonts);
        if (found.used()) {
            fonts.setItem(FoundText.FONT, found.font(document));
        }
        document.save(out);
    }

    private PDImageXObject image(PlacedMap map, PrintProgress progress) throws IOException, InterruptedException {
        int width = map.area().width();
        COSStream stream = document.getDocument().createCOSStream();
        Deflater deflater = new Deflater(6);
        MapSheet.Content content = map.content();
        try (OutputStream raw = stream.createRawOutputStream();
                DeflaterOutputStream zip = new DeflaterOutputStream(raw, deflater, 1 << 16)) {
            RgbRows rows = new RgbRows(width, zip);
            printer.print(map.area(), content.layers(), content.selection(), content.canvas(), (pixels, wide, count) -> {
                for (int y = 0; y < count; y++) {
                    rows.write(pixels, y * wide);
                }
            }, progress);
        } finally {
            deflater.end();
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, PNG_PREDICTOR);
        parameters.setInt(COSName.COLORS, 3);
        parameters.setInt(COSName.COLUMNS, width);
        stream.setItem(COSName.DECODE_PARMS, parameters);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
        image.setWidth(width);
        image.setHeight(map.area().height());
        image.setBitsPerComponent(8);
        image.setColorSpace(PDDeviceRGB.INSTANCE);
        return image;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
