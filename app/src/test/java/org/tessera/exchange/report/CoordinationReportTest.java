package org.tessera.exchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.coordination.AgendaItem;
import org.tessera.cases.coordination.AgendaTopic;
import org.tessera.cases.coordination.CoordinationPack;
import org.tessera.cases.coordination.Decision;
import org.tessera.cases.coordination.MeetingPeriod;
import org.tessera.cases.coordination.TaskItem;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.grid.Grid;
import org.tessera.insight.indicator.Judgement;
import org.tessera.insight.indicator.MeetingFigures;
import org.tessera.insight.indicator.ReportPeriod;
import org.tessera.insight.indicator.TierDrill;
import org.tessera.map.engine.PrintProgress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pack on paper, in a workbook and as a document says the same, in both languages. */
class CoordinationReportTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final MeetingPeriod WEEK = MeetingPeriod.parse("2026-W47", ZONE).orElseThrow();
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    private Path folder;

    private static Report report(Locale locale) {
        List<AgendaItem> items = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            items.add(new AgendaItem(AgendaTopic.OVERDUE, "2026-" + i, "路面破损 & <坑洞> " + i, i % 3 == 0 ? "" : "市政工程管理处", WEEK.from(), 0,
                    List.of("2026-" + i), null));
        }
        items.add(new AgendaItem(AgendaTopic.SENT_BACK, "2026-7", "违停", "交警大队", WEEK.from(), 2, List.of("2026-7"),
                new AgendaItem.NextStep("城管局", "现场划定责任", LocalDate.of(2026, 11, 27))));
        items.add(new AgendaItem(AgendaTopic.REPEATED, "噪声 / G1", "噪声 / G1", "环保局", WEEK.from(), 9,
                List.of("1", "2", "3", "4", "5", "6", "7", "8"), new AgendaItem.NextStep("环保局", "", LocalDate.of(2026, 11, 29))));
        TaskItem done = new TaskItem("a", "2026-W46", Tier.DISTRICT, "", "增设护栏", "交通局", LocalDate.of(2026, 11, 20),
                new TaskItem.Completion("u", WEEK.from().plusSeconds(60), "护栏已装"));
        TaskItem open = new TaskItem("b", "2026-W46", Tier.DISTRICT, "", "清理河道", "水务局", LocalDate.of(2026, 11, 18), null);
        Decision decision = new Decision("c", "2026-W47", Tier.DISTRICT, "", "联合整治违停", "城管局", LocalDate.of(2026, 11, 27),
                List.of("2026-7", "2026-8"), "2026-7", "u", WEEK.to());
        CoordinationPack pack = new CoordinationPack(WEEK, Scope.WHOLE_DISTRICT, WEEK.to(), items, List.of(done, open), List.of(decision));
        return CoordinationReport.of(new CoordinationReport.Subject(pack, figures(), ""), new ReportWords(locale), WEEK.to().atZone(ZONE));
    }

    /** Three cases due in the week, two of them handled in time; nothing in the week before. */
    private static MeetingFigures figures() {
        List<CaseFile> cases = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Instant opened = WEEK.from().plusSeconds(3_600);
            cases.add(new CaseFile("F" + i, new CaseSubject("", "", "D", ""), new CasePlace(null, PlaceQuality.EXACT, "", "G" + i),
                    new CaseTimes(opened, opened.plusSeconds(9_000), i == 3 ? null : opened.plusSeconds(60)), "", Map.of()));
        }
        List<Grid> areas = List.of(new Grid("G1", Tier.GRID, "G1", "K1", null, Map.of()),
                new Grid("K1", Tier.COMMUNITY, "K1", "T1", null, Map.of()), new Grid("T1", Tier.TOWNSHIP, "T1", null, null, Map.of()));
        ReportPeriod week = new ReportPeriod("2026-W47", WEEK.from(), WEEK.to());
        MeetingPeriod last = WEEK.previous();
        return MeetingFigures.of(new TierDrill(areas, cases, WEEK.to()), TierDrill.DISTRICT, cases, Judgement.of(week, WEEK.to()),
                Judgement.of(new ReportPeriod(last.name(), last.from(), last.to()), WEEK.to()), WorkCalendar.of(ZONE, List.of()));
    }

    private static final Map<String, List<String>> EXPECTED = Map.of(
            "en", List.of("Coordination pack, week 2026-W47", "2026-11-16 to 2026-11-22", "Overdue", "nobody yet", "to be decided",
                    "66.7 %", "2/3", "not counted: F3", "report causes and measures", "finished", "护栏已装", "联合整治违停", "2026-11-27",
                    "in none of them", "50.0 %", "and 2 more", "cohort of the deadline"),
            "zh", List.of("2026-W47 周调度材料", "超期未处置", "66.7%", "2/3", "未达到：F3", "每月一题", "已完成", "护栏已装", "联合整治违停", "另有 2 件",
                    "时限口径", "未落入以上单位"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void paperSaysIt(String language) throws IOException {
        Path file = folder.resolve("pack.pdf");
        int pages = ReportFile.write(file, report(Locale.of(language)), PrintProgress.NONE);
        Paper paper = Paper.read(file);
        assertEquals(pages, paper.pages());
        String text = paper.text().replace(" ", "");
        for (String words : EXPECTED.get(language)) {
            assertTrue(text.contains(words.replace(" ", "")), words + " in " + paper.text());
        }
        assertTrue(paper.text().contains("—"), "a dash for the empty week before");
        assertEquals(List.of(), paper.beyond());
        assertTrue(pages <= 7, pages + " pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aWorkbookHasEveryCaseBehindEveryFigure(String language) throws IOException {
        Path file = folder.resolve("pack.xlsx");
        int sheets = ReportFile.write(file, report(Locale.of(language)), PrintProgress.NONE);
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Sheet> all = book.getSheets().toList();
            assertEquals(sheets, all.size());
            Sheet cases = all.getLast();
            List<String> behind = new ArrayList<>();
            for (Row row : cases.read()) {
                behind.add(row.getCellText(0) + "|" + row.getCellText(1) + "|" + row.getCellText(2));
            }
            assertTrue(behind.contains(language.equals("en") ? "Handled in time|F3|no" : "按期处置率|F3|否"), behind::toString);
            assertTrue(behind.contains(language.equals("en") ? "Handled in time|F1|yes" : "按期处置率|F1|是"), behind::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aDocumentIsWellFormedAndSaysTheSameAsPaper(String language) throws IOException, ParserConfigurationException, SAXException {
        Path file = folder.resolve("pack.docx");
        int pages = ReportFile.write(file, report(Locale.of(language)), PrintProgress.NONE);
        assertEquals(ReportFile.write(folder.resolve("same.pdf"), report(Locale.of(language)), PrintProgress.NONE), pages);
        Map<String, Document> parts = parts(file);
        parts.forEach((name, part) -> {
            if (name.endsWith(".rels")) {
                String base = name.equals("_rels/.rels") ? "" : "word/";
                for (Element relation : elements(part, "*", "Relationship")) {
                    assertTrue(parts.containsKey(base + relation.getAttribute("Target")), name + " " + relation.getAttribute("Target"));
                }
            }
        });
        for (Element type : elements(parts.get("[Content_Types].xml"), "*", "Override")) {
            assertTrue(parts.containsKey(type.getAttribute("PartName").substring(1)), type.getAttribute("PartName"));
        }
        Document document = parts.get("word/document.xml");
        List<String> styles = elements(parts.get("word/styles.xml"), WORD, "style").stream()
                .map(style -> style.getAttributeNS(WORD, "styleId")).toList();
        for (Element style : elements(document, WORD, "pStyle")) {
            assertTrue(styles.contains(style.getAttributeNS(WORD, "val")), style.getAttributeNS(WORD, "val"));
        }
        for (Element table : elements(document, WORD, "tbl")) {
            List<Element> grid = elements(table, "gridCol");
            assertEquals(11906 - 2 * 720, grid.stream().mapToInt(each -> Integer.parseInt(each.getAttributeNS(WORD, "w"))).sum());
            for (Element row : elements(table, "tr")) {
                assertEquals(grid.size(), elements(row, "tc").size());
                assertEquals(grid.size(), elements(row, "p").size(), "a cell needs a paragraph");
            }
        }
        String text = document.getDocumentElement().getTextContent().replace(" ", "");
        for (String words : EXPECTED.get(language)) {
            assertTrue(text.contains(words.replace(" ", "")), words);
        }
        assertTrue(text.contains("路面破损&<坑洞>60"), "all 60 overdue cases");
        Path again = folder.resolve("again.docx");
        ReportFile.write(again, report(Locale.of(language)), PrintProgress.NONE);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again), "the same pack is the same file");
    }

    @Test
    void charactersThatNoDocumentMayHoldAreLeftOut() {
        assertEquals("ab\n字😀", WordMarkup.allowed("a\u0000\u0007b\n字😀\uFFFE\uD800"));
    }

    @Test
    void aReportWithMapsIsNoDocument() {
        assertThrows(UnwritableOutput.class, () -> ReportFile.requireWritable(folder.resolve("a.docx")));
        ReportFile.requireWritable(folder.resolve("a.docx"), false);
        assertThrows(UnwritableOutput.class, () -> ReportFile.requireWritable(folder.resolve("a.odt"), false));
    }

    private static Map<String, Document> parts(Path file) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), factory.newDocumentBuilder().parse(in));
                }
            }
        }
        return parts;
    }

    private static List<Element> elements(Document part, String space, String name) {
        return list(part.getElementsByTagNameNS(space, name));
    }

    private static List<Element> elements(Element within, String name) {
        return list(within.getElementsByTagNameNS(WORD, name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
