package org.tessera.exchange.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.UnreadableInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class XlsxLayerReaderTest {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>what</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>note</t></is></c></row>";

    @TempDir
    private Path folder;

    private SourceLayer read(XlsxFile file) throws IOException {
        return LayerReader.read(file.write(folder.resolve("list.xlsx")), Optional.empty());
    }

    private List<String> what(String cells) throws IOException {
        return read(new XlsxFile().rows(1, HEADER + cells)).records().stream().map(record -> record.fields().get("what")).toList();
    }

    @Test
    void sharedAndRichTextsComeWithoutTheirPhoneticPart() throws IOException {
        SourceLayer layer = read(new XlsxFile()
                .strings("<t>类别编码</t>", "<r><t>井</t></r><r><t xml:space=\"preserve\">盖 </t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>jing</t></rPh>", "<t>主办</t>")
                .rows(1, "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row><row/><row><c t=\"s\"><v>1</v></c><c/></row>"));
        assertEquals(List.of("类别编码", "主办"), layer.fields());
        assertEquals("井盖 ", layer.records().getFirst().fields().get("类别编码"));
        assertEquals("", layer.records().getFirst().fields().get("主办"));
        assertEquals(1, layer.records().getFirst().row(), "an empty row is none");
    }

    @Test
    void datesAreDaysNumbersArePlainAndGapsAreEmpty() throws IOException {
        assertEquals(List.of("2026-01-01", "2026-07-01 12:00:00", "46023", "330105001001001", "0.1", "46023.5", "true", "x", "-3"),
                what("<row><c r=\"B2\" s=\"1\"><v>46023</v></c></row><row><c r=\"B3\" s=\"2\"><v>46204.5</v></c></row>"
                        + "<row><c r=\"B4\"><v>46023</v></c></row><row><c r=\"B5\"><v>3.30105001001001E14</v></c></row>"
                        + "<row><c r=\"B6\"><v>0.10</v></c></row><row><c r=\"B7\" s=\"3\"><v>46023.5</v></c></row>"
                        + "<row><c r=\"B8\" t=\"b\"><v>1</v></c></row><row><c r=\"B9\" t=\"str\"><f>A1</f><v>x</v></c></row>"
                        + "<row><c r=\"B10\" s=\"1\"><v>-3</v></c></row>"));
    }

    @Test
    void aCellWithAnErrorAndAValueBesideTheTableRefuseTheirRow() throws IOException {
        SourceLayer layer = read(new XlsxFile().rows(1, HEADER + "<row><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>"
                + "<row><c r=\"A3\"><v>1</v></c></row><row><c r=\"XFD4\"><v>1</v></c></row>"));
        assertEquals(List.of(1L, 3L), layer.problems().stream().map(Problem::row).toList());
        assertEquals("#REF!", layer.problems().getFirst().value());
        assertEquals(List.of(2L), layer.records().stream().map(record -> record.row()).toList());
    }

    @Test
    void placesComeFromColumnsAsInCsv() throws IOException {
        SourceLayer layer = read(new XlsxFile().strings("<t>lon</t>", "<t>lat</t>")
                .rows(1, "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c><v>120.5</v></c><c><v>30</v></c></row>"));
        assertNotNull(layer.crs());
        assertEquals(120.5, layer.records().getFirst().geometry().getCoordinate().x);
    }

    @Test
    void theFilledSheetIsReadAndTwoAreTooMany() throws IOException {
        assertEquals(3, read(new XlsxFile().rows(2, HEADER)).fields().size());
        unreadable(new XlsxFile().rows(1, HEADER).rows(2, HEADER), "has values on 2 sheets");
        unreadable(new XlsxFile(), "is empty");
    }

    @Test
    void brokenWorkbooksAreRefusedInOneLine() throws IOException {
        unreadable(new XlsxFile().without("xl/workbook.xml"), "holds no xl/workbook.xml");
        unreadable(new XlsxFile().without("xl/worksheets/sheet1.xml"), "holds no xl/worksheets/sheet1.xml");
        unreadable(new XlsxFile().rows(1, "<row><c></row>"), "is not a readable Excel workbook");
        unreadable(new XlsxFile().rows(1, "<row><c r=\"12\"><v>1</v></c></row>"), "columns A to XFD");
        unreadable(new XlsxFile().part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x><row><c>"
                + "<v>&e;</v></c></row></x>"), "");
        Path cut = new XlsxFile().rows(1, HEADER).write(folder.resolve("cut.xlsx"));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300));
        assertThrows(UnreadableInput.class, () -> LayerReader.read(cut, Optional.empty()));
        Path text = Files.writeString(folder.resolve("text.xlsx"), "id,what\n1,2\n");
        assertThrows(UnreadableInput.class, () -> LayerReader.read(text, Optional.empty()));
    }

    @Test
    void limitsHold() throws IOException {
        InputLimits small = new InputLimits(1 << 16, 10, 8, 100, 100);
        Path bomb = new XlsxFile().rows(1, HEADER + "<row><c><v>1</v></c></row>".repeat(5_000)).write(folder.resolve("bomb.xlsx"));
        InputLimits many = new InputLimits(1 << 16, 10_000, 8, 100, 100);
        assertTrue(assertThrows(UnreadableInput.class, () -> LayerReader.read(bomb, many)).getMessage().contains("expands to more than"));
        Path rows = new XlsxFile().rows(1, HEADER + "<row><c><v>1</v></c></row>".repeat(20)).write(folder.resolve("rows.xlsx"));
        assertTrue(assertThrows(UnreadableInput.class, () -> LayerReader.read(rows, small)).getMessage().contains("more than 10 records"));
        Path texts = new XlsxFile().strings("<t/></si><si>".repeat(20)).rows(1, HEADER).write(folder.resolve("texts.xlsx"));
        assertTrue(assertThrows(UnreadableInput.class, () -> LayerReader.read(texts, small)).getMessage().contains("more than 10 texts"));
        Path wide = new XlsxFile().strings("<t>" + "x".repeat(500) + "</t>").rows(1, HEADER + "<row><c t=\"s\"><v>0</v></c></row>")
                .write(folder.resolve("wide.xlsx"));
        assertEquals("is longer than 100 characters", LayerReader.read(wide, small).problems().getFirst().message());
    }

    private void unreadable(XlsxFile file, String message) throws IOException {
        Path path = file.write(folder.resolve("broken.xlsx"));
        String said = assertThrows(UnreadableInput.class, () -> LayerReader.read(path, Optional.empty())).getMessage();
        assertTrue(said.startsWith("broken.xlsx") && said.contains(message) && said.lines().count() == 1, said);
    }
}
