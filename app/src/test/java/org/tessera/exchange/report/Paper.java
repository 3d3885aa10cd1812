package org.tessera.exchange.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as a reader finds it.
 *
 * @param text   of all pages, spaces and line ends as one space
 * @param pages  how many
 * @param images how many maps
 * @param beyond texts that reach over the edge of their page, or that lie on one another
 */
record Paper(String text, int pages, int images, List<String> beyond) {

    static Paper read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int images = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().getXObject(name) instanceof PDImageXObject image && image.getWidth() > 200 ? 1 : 0;
                }
            }
            Letters letters = new Letters();
            String text = letters.getText(document).replaceAll("\\s+", " ");
            return new Paper(text, document.getNumberOfPages(), images, letters.beyond);
        }
    }

    /** Looks where every letter stands. */
    private static final class Letters extends PDFTextStripper {

        private final List<String> beyond = new ArrayList<>();
        /** By rows of four points. */
        private final Map<Integer, List<TextPosition>> seen = new HashMap<>();

        @Override
        protected void startPage(PDPage page) throws IOException {
            seen.clear();
            super.startPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            PDPage page = getCurrentPage();
            float right = letter.getX() + letter.getWidth();
            if (letter.getX() < 10 || right > page.getMediaBox().getWidth() - 10 || letter.getY() > page.getMediaBox().getHeight() - 4
                    || letter.getY() < 10) {
                beyond.add(letter.getUnicode() + " at " + letter.getX() + ", " + letter.getY());
            }
            int row = (int) (letter.getY() / 4);
            List<TextPosition> near = new ArrayList<>();
            for (int i = row - 1; i <= row + 1; i++) {
                near.addAll(seen.getOrDefault(i, List.of()));
            }
            for (TextPosition other : near) {
                if (!letter.getUnicode().isBlank() && !other.getUnicode().isBlank() && Math.abs(other.getY() - letter.getY()) < 4
                        && other.getX() + 0.6 * other.getWidth() > letter.getX()
                        && letter.getX() + 0.6 * letter.getWidth() > other.getX()) {
                    beyond.add(letter.getUnicode() + " over " + other.getUnicode() + " at " + letter.getX() + ", " + letter.getY());
                }
            }
            seen.computeIfAbsent(row, _ -> new ArrayList<>()).add(letter);
            super.processTextPosition(letter);
        }
    }
}
