package org.tessera.map.style;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SldReaderTest {

    private static final String HEAD = """
            <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
             xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
            <NamedLayer><se:Name>l</se:Name><UserStyle><se:FeatureTypeStyle><se:Rule>
            """;
    private static final String FOOT = "\n</se:Rule></se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SldDocument se(String rule) throws IOException {
        return SldReader.read(stream(HEAD + rule + FOOT));
    }

    private static List<String> problems(String rule) throws IOException {
        return SldReader.readLeniently(stream(HEAD + rule + FOOT)).problems().stream().map(SldProblem::toString).toList();
    }

    private static FeatureSet features(Map<String, Object> values) {
        return FeatureSet.builder().add("f", new GeometryFactory().createPoint(new Coordinate(1, 2)), values).build();
    }

    private static List<Paint> paints(String rule, Map<String, Object> values) throws IOException {
        StyleTable table = se(rule).first().compile(features(values));
        return table.matches(0, 0) ? table.paints(0, 0) : List.of();
    }

    @Test
    void everythingASymbolizerSaysIsRead() throws IOException {
        Paint.Line line = (Paint.Line) paints("""
                <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/foot"><se:Stroke>
                <se:SvgParameter name="stroke">#102030</se:SvgParameter>
                <se:SvgParameter name="stroke-opacity">0.5</se:SvgParameter>
                <se:SvgParameter name="stroke-width"><ogc:Mul><ogc:PropertyName>lanes</ogc:PropertyName><ogc:Literal>3</ogc:Literal>
                </ogc:Mul></se:SvgParameter>
                <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
                <se:SvgParameter name="stroke-linejoin">mitre</se:SvgParameter>
                <se:SvgParameter name="stroke-dasharray">4 2.5</se:SvgParameter>
                <se:SvgParameter name="stroke-dashoffset">3</se:SvgParameter>
                </se:Stroke><se:PerpendicularOffset>-2</se:PerpendicularOffset></se:LineSymbolizer>""", Map.of("lanes", 2)).getFirst();
        assertEquals(new Paint.Line(0x80102030, 6, new LineForm(LineForm.Cap.ROUND, LineForm.Join.MITER, List.of(4.0, 2.5), 3), -2,
                Measure.FOOT), line);
    }

    @Test
    void sldOneIsReadWithoutNamespaces() throws IOException {
        SldDocument document = SldReader.read(stream("""
                <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>roads</Name><UserStyle><Title>t</Title><FeatureTypeStyle>
                <Rule><Title>Main roads</Title><MinScaleDenominator>1000</MinScaleDenominator>
                <MaxScaleDenominator>20000</MaxScaleDenominator>
                <PointSymbolizer><Graphic><Mark><WellKnownName>shape://times</WellKnownName><Stroke>
                <CssParameter name="stroke">#ff0000</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark>
                <Size>12</Size><Rotation>30</Rotation></Graphic></PointSymbolizer></Rule>
                </FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>"""));
        assertEquals("roads", document.styles().getFirst().layer());
        PaintRule rule = document.first().compile(features(Map.of())).rules().getFirst();
        assertEquals("Main roads", rule.title());
        assertTrue(rule.within(1000) && !rule.within(20_000));
        assertEquals(new Paint.Mark("times", 0, 0xFFFF0000, 12, 2, Seat.MIDDLE.turned(30), Measure.PIXEL), rule.paints().getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <IsEqualTo matchCase="false">@k~PARK~</IsEqualTo> | true
            <IsEqualTo>@k~PARK~</IsEqualTo> | false
            <IsNotEqualTo>@n~4~</IsNotEqualTo> | true
            <IsLessThan>@n~5~</IsLessThan> | false
            <IsLessThanOrEqualTo>@n~5.0~</IsLessThanOrEqualTo> | true
            <IsLike wildCard="%" singleChar="_" escape="!">@k~p_r%~</IsLike> | true
            <IsBetween>@n<LowerBoundary>~5~</LowerBoundary><UpperBoundary>~7~</UpperBoundary></IsBetween> | true
            <IsNull>@missing</IsNull> | true
            <Not><IsNull>@k</IsNull></Not> | true
            <BBOX>@geom<Envelope><lower>0 0</lower><upper>1.5 3</upper></Envelope></BBOX> | true
            <BBOX>@geom<Envelope srsName="urn:def:crs:EPSG::4326"><lower>0 0</lower><upper>1.5 3</upper></Envelope></BBOX> | false
            <BBOX>@geom<Box><coordinates>0,0 1.5,3</coordinates></Box></BBOX> | true
            <And><IsGreaterThan>@n~4~</IsGreaterThan><Or><IsNull>@k</IsNull><IsLike>@k~p*~</IsLike></Or></And> | true
            <FeatureId fid="f"/> | true
            <FeatureId fid="g"/> | false
            """)
    void filtersDecideAsOgcSays(String filter, boolean takes) throws IOException {
        // Short for reading: Is for PropertyIs, @name for a property, ~value~ for a literal.
        String written = filter.replaceAll("(</?)Is", "$1PropertyIs").replaceAll("@(\\w+)", "<PropertyName>$1</PropertyName>")
                .replaceAll("~([^~]*)~", "<Literal>$1</Literal>");
        List<Paint> paints = paints("<ogc:Filter>" + written + "</ogc:Filter><se:PolygonSymbolizer><se:Fill/></se:PolygonSymbolizer>",
                Map.of("k", "park", "n", 5));
        assertEquals(takes, !paints.isEmpty());
    }

    @Test
    void functionsOfSeAreRead() throws IOException {
        Map<String, Object> values = new HashMap<>(Map.of("n", 7, "k", "b"));
        assertEquals(new Paint.Fill(0xFF0000FF), paints("""
                <se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill"><se:Categorize fallbackValue="#000000">
                <se:LookupValue><ogc:PropertyName>n</ogc:PropertyName></se:LookupValue><se:Value>#ff0000</se:Value>
                <se:Threshold>5</se:Threshold><se:Value>#0000ff</se:Value></se:Categorize></se:SvgParameter></se:Fill>
                </se:PolygonSymbolizer>""", values).getFirst());
        assertEquals(new Paint.Fill(0xFF00FF00), paints("""
                <se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill"><se:Recode fallbackValue="#000000">
                <se:LookupValue><ogc:PropertyName>k</ogc:PropertyName></se:LookupValue>
                <se:MapItem><se:Data>a</se:Data><se:Value>#ff0000</se:Value></se:MapItem>
                <se:MapItem><se:Data>b</se:Data><se:Value>#00ff00</se:Value></se:MapItem></se:Recode></se:SvgParameter></se:Fill>
                </se:PolygonSymbolizer>""", values).getFirst());
        assertEquals(5.5, ((Paint.Line) paints("""
                <se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke-width"><se:Interpolate fallbackValue="1">
                <se:LookupValue><ogc:PropertyName>n</ogc:PropertyName></se:LookupValue>
                <se:InterpolationPoint><se:Data>0</se:Data><se:Value>2</se:Value></se:InterpolationPoint>
                <se:InterpolationPoint><se:Data>10</se:Data><se:Value>7</se:Value></se:InterpolationPoint></se:Interpolate>
                </se:SvgParameter></se:Stroke></se:LineSymbolizer>""", values).getFirst()).width(), 1e-9);
    }

    @Test
    void labelsAreJoinedOfTextAndExpressions() throws IOException {
        StyleTable table = se("""
                <se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName> (<ogc:Function name="strToUpperCase">
                <ogc:PropertyName>k</ogc:PropertyName></ogc:Function>)</se:Label>
                <se:Font><se:SvgParameter name="font-weight">700</se:SvgParameter>
                <se:SvgParameter name="font-style">italic</se:SvgParameter></se:Font>
                <se:LabelPlacement><se:LinePlacement><se:IsRepeated>true</se:IsRepeated><se:Gap>200</se:Gap></se:LinePlacement>
                </se:LabelPlacement><se:VendorOption name="followLine">true</se:VendorOption></se:TextSymbolizer>""")
                .first().compile(features(Map.of("name", "人民路", "k", "road")));
        assertEquals("人民路 (ROAD)", table.text(0, 0));
        Paint.Text text = assertInstanceOf(Paint.Text.class, table.paints(0, 0).getFirst());
        assertEquals(new TextPlacement.Along(0, 200, true, 30), text.placement());
        assertTrue(text.face().bold() && text.face().italic());
    }

    @Test
    void whatIsNotSupportedIsNamedByLineAndElement() throws IOException {
        assertEquals(List.of("line 4: RasterSymbolizer/ContrastEnhancement is not supported"),
                problems("<se:RasterSymbolizer><se:Opacity>0.5</se:Opacity><se:ContrastEnhancement/></se:RasterSymbolizer>"));
        SldFormatException refused = assertThrows(SldFormatException.class, () -> se("""
                <se:PolygonSymbolizer>
                <se:Fill><se:SvgParameter name="fill">red</se:SvgParameter></se:Fill>
                <se:Displacement/></se:PolygonSymbolizer>
                <se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>ttf://Webdings#1</se:WellKnownName></se:Mark></se:Graphic>
                </se:PointSymbolizer>"""));
        assertEquals(List.of("line 5: PolygonSymbolizer/Fill/SvgParameter[fill] is no colour #rrggbb: red",
                "line 6: PolygonSymbolizer/Displacement is not supported",
                "line 7: PointSymbolizer/Graphic/Mark/WellKnownName is not supported: ttf://Webdings#1"),
                refused.problems().stream().map(SldProblem::toString).toList());
        assertEquals(List.of("line 4: Rule/Filter/Crosses is not supported"),
                problems("<ogc:Filter><ogc:Crosses/></ogc:Filter>"));
        assertEquals(List.of("line 4: Rule/Filter/PropertyIsEqualTo/Function[ghost] asks for the function ghost, which is not supported"),
                problems("<ogc:Filter><ogc:PropertyIsEqualTo><ogc:Function name=\"ghost\"/><ogc:Literal>1</ogc:Literal>"
                        + "</ogc:PropertyIsEqualTo></ogc:Filter>"));
        assertTrue(se("<se:TextSymbolizer><se:VendorOption name=\"underlineText\">true</se:VendorOption></se:TextSymbolizer>")
                .problems().getFirst().toString().endsWith("TextSymbolizer/VendorOption[underlineText] is not used"));
    }

    @Test
    void aFilterThatCannotBeReadTakesNobodyEvenWhenNegated() throws IOException {
        SldDocument document = SldReader.readLeniently(stream(HEAD + "<ogc:Filter><ogc:Not><ogc:Crosses/></ogc:Not></ogc:Filter>"
                + "<se:PolygonSymbolizer><se:Fill/></se:PolygonSymbolizer>" + FOOT));
        assertTrue(!document.first().compile(features(Map.of())).matches(0, 0));
    }

    @Test
    void hostileFilesAreRefused() {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><StyledLayerDescriptor>&x;</StyledLayerDescriptor>";
        assertTrue(assertThrows(SldFormatException.class, () -> SldReader.read(stream(entity))).getMessage()
                .contains("document type"));
        assertTrue(assertThrows(SldFormatException.class, () -> SldReader.read(stream("<a>".repeat(500)))).getMessage()
                .contains("nested"));
        assertTrue(assertThrows(SldFormatException.class, () -> SldReader.read(stream(" ".repeat(5 << 20)))).getMessage()
                .contains("bytes"));
        assertTrue(assertThrows(SldFormatException.class, () -> SldReader.read(stream("<html/>"))).getMessage()
                .contains("html is no style"));
        assertTrue(assertThrows(SldFormatException.class, () -> SldReader.read(stream("<a>\n<b></a>"))).getMessage()
                .startsWith("line 2"));
    }

    @Test
    void picturesAreTakenFromBesideTheFileOnly(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("styles/icons"));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(12, 8, java.awt.image.BufferedImage.TYPE_INT_ARGB), "png", png);
        Files.write(inside.resolve("a.png"), png.toByteArray());
        Files.write(folder.resolve("secret.png"), png.toByteArray());
        Path file = folder.resolve("styles/s.sld");
        Files.writeString(file, HEAD + graphic("icons/a.png") + FOOT);
        Paint.Picture picture = (Paint.Picture) SldReader.read(file).first().compile(features(Map.of())).paints(0, 0).getFirst();
        assertEquals(12, picture.file().width());
        assertEquals(8, picture.size());
        for (String outside : List.of("../secret.png", "http://example.org/a.png", "file:///a.png", "icons/b.png", "icons/a.svg")) {
            Files.writeString(file, HEAD + graphic(outside) + FOOT);
            assertThrows(SldFormatException.class, () -> SldReader.read(file), outside);
        }
    }

    private static String graphic(String href) {
        return "<se:PointSymbolizer><se:Graphic><se:ExternalGraphic><se:OnlineResource xlink:type=\"simple\" xlink:href=\"" + href
                + "\"/><se:Format>image/png</se:Format></se:ExternalGraphic></se:Graphic></se:PointSymbolizer>";
    }

    @ParameterizedTest
    @CsvSource({"polygon-single,1,0", "polygon-categorized,3,0", "polygon-graduated,3,0", "polygon-hatched,1,0", "polygon-brush,1,0",
            "polygon-dots,1,0", "polygon-rules-labels,5,0", "polygon-scales,1,0", "polygon-gradient-lost,1,1", "line-dashed,1,0",
            "line-cased-labels,2,0", "line-markers,1,0", "line-metres,1,0", "point-markers-labels,19,0", "point-svg,1,2"})
    void filesOfQgisAreRead(String name, int rules, int warnings) throws IOException {
        try (InputStream in = SldReaderTest.class.getResourceAsStream("qgis/" + name + ".sld")) {
            SldDocument document = SldReader.read(in);
            assertEquals(rules, document.first().compile(features(Map.of("load", 3, "kind", "park"))).rules().size());
            assertEquals(warnings, document.problems().size(), document.problems().toString());
        }
    }
}
