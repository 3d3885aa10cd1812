package org.tessera.exchange.report;

import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A part of a text document besides its text.
 *
 * @param name    within the package
 * @param content XML
 */
record DocxPart(String name, String content) {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MAIN = " xmlns:w=\"" + WordMarkup.MAIN + "\"";

    /** All parts but the text itself. */
    static List<DocxPart> around(Report report, int pages) {
        return List.of(new DocxPart("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + type("word/document.xml", WORD + "document.main+xml")
                + type("word/styles.xml", WORD + "styles+xml") + type("word/footer1.xml", WORD + "footer+xml")
                + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + type("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") + "</Types>"),
                new DocxPart("_rels/.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, OFFICE + "relationships/officeDocument", "word/document.xml")
                        + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                        + relation(3, OFFICE + "relationships/extended-properties", "docProps/app.xml") + "</Relationships>"),
                new DocxPart("word/_rels/document.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, OFFICE + "relationships/styles", "styles.xml")
                        + relation(2, OFFICE + "relationships/footer", "footer1.xml") + "</Relationships>"),
                new DocxPart("word/styles.xml", styles(report.words())), new DocxPart("word/footer1.xml", footer(report)),
                new DocxPart("docProps/core.xml", core(report)), new DocxPart("docProps/app.xml", XML + "<Properties xmlns=\"" + OFFICE
                        + "extended-properties\"><Application>Tessera</Application><Pages>" + pages + "</Pages></Properties>"));
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** One letter for Latin and one for Chinese that the usual word processors have; where they do not, these take their own. */
    private static String styles(ReportWords words) {
        return XML + "<w:styles" + MAIN + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Microsoft YaHei\" w:cs=\"Arial\"/>"
                + "<w:color w:val=\"1B2430\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/><w:lang w:val=\"" + words.language()
                + "\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"80\"/></w:pPr>"
                + "</w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "", true)
                + style("Title", "Title", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:b/><w:sz w:val=\"40\"/>", false)
                + style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"24\"/>", false)
                + style("Quiet", "Quiet", "<w:spacing w:after=\"40\"/>", "<w:color w:val=\"" + DocxReport.quiet() + "\"/>", false)
                + style("Cell", "Cell", "<w:spacing w:before=\"20\" w:after=\"20\"/>", "<w:sz w:val=\"16\"/>", false) + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String letters, boolean usual) {
        return "<w:style w:type=\"paragraph\"" + (usual ? " w:default=\"1\"" : "") + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/>" + (usual ? "" : "<w:basedOn w:val=\"Normal\"/>") + (usual ? "<w:qFormat/>" : "")
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (letters.isEmpty() ? "" : "<w:rPr>" + letters + "</w:rPr>") + "</w:style>";
    }

    private static String footer(Report report) {
        return XML + "<w:ftr" + MAIN + "><w:p><w:pPr><w:pStyle w:val=\"Quiet\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"10466\"/></w:tabs>"
                + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + escaped(report.title()) + "</w:t></w:r><w:r><w:tab/></w:r>"
                + field("PAGE") + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>" + field("NUMPAGES") + "</w:p></w:ftr>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }

    private static String core(Report report) {
        String time = DateTimeFormatter.ISO_INSTANT.format(report.time().toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        return XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(report.title())
                + "</dc:title><dc:creator>Tessera</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time
                + "</dcterms:created></cp:coreProperties>";
    }

    private static String escaped(String text) {
        return WordMarkup.allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
