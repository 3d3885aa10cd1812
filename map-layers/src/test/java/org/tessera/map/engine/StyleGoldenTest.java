package org.tessera.map.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.SymbolOutline;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.SldReader;
import org.tessera.map.style.Styles;
import org.tessera.map.style.WellKnownMark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures of whole styles against kept ones. Fonts differ from machine to machine, so the features have no names here. */
class StyleGoldenTest {

    private static final int WIDTH = 180;
    private static final int HEIGHT = 120;

    private static MapStyle qgis(String name) throws IOException {
        try (InputStream in = MapStyle.class.getResourceAsStream("qgis/" + name + ".sld")) {
            return SldReader.read(in).first();
        }
    }

    private static FeatureSet areas() {
        FeatureSet.Builder set = FeatureSet.builder();
        Polygon holed = StylePictures.FACTORY.createPolygon(
                StylePictures.FACTORY.createLinearRing(StylePictures.line(-80, -50, -10, -50, -5, 40, -70, 50, -80, -50)),
                new org.locationtech.jts.geom.LinearRing[] {StylePictures.FACTORY.createLinearRing(
                        StylePictures.line(-60, -30, -35, -30, -40, 10, -60, -30))});
        set.add("holed", holed, Map.of("kind", "park", "load", 1.5));
        set.add("square", StylePictures.FACTORY.createPolygon(StylePictures.line(10, -5, 80, -5, 80, 50, 10, 50, 10, -5)),
                Map.of("kind", "building", "load", 7.0));
        set.add("flat", StylePictures.FACTORY.createPolygon(StylePictures.line(10, -50, 80, -50, 80, -20, 10, -50)),
                Map.of("kind", "water", "load", 3.0));
        return set.build();
    }

    private static FeatureSet lines() {
        LineString zigzag = StylePictures.FACTORY.createLineString(StylePictures.line(-80, -40, -30, 40, 0, -30, 30, 30, 80, 20));
        LineString flat = StylePictures.FACTORY.createLineString(StylePictures.line(-80, 50, 80, 45));
        return FeatureSet.builder().add("z", zigzag, Map.of()).add("f", flat, Map.of()).build();
    }

    private static FeatureSet points() {
        List<String> kinds = List.of("circle", "square", "triangle", "star", "cross", "cross2", "diamond", "pentagon", "hexagon",
                "octagon", "arrow", "line", "equilateral_triangle", "half_square", "filled_arrowhead", "arrowhead", "semi_circle",
                "cross_fill");
        FeatureSet.Builder set = FeatureSet.builder();
        for (int i = 0; i < kinds.size(); i++) {
            set.add(kinds.get(i), StylePictures.FACTORY.createPoint(StylePictures.at(-75 + i % 6 * 30, 40 - i / 6 * 40)),
                    Map.of("kind", kinds.get(i)));
        }
        return set.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polygon-single", "polygon-categorized", "polygon-graduated", "polygon-hatched", "polygon-brush",
            "polygon-dots", "polygon-rules-labels", "polygon-scales", "line-dashed", "line-cased-labels", "line-markers",
            "line-metres", "point-markers-labels", "point-svg"})
    void filesOfQgisAreDrawn(String name) throws IOException {
        FeatureSet features = name.startsWith("polygon") ? areas() : name.startsWith("line") ? lines() : points();
        Surface drawn = StylePictures.draw(features, qgis(name), WIDTH, HEIGHT);
        assertTrue(StylePictures.difference(drawn, name) < 0.02, name);
    }

    @Test
    void fluentStylesAreDrawn() {
        MapStyle style = Styles.named("s").rule("").when("load > 5").hatch("#2050c0", 1.5, 9, 30)
                .rule("").when("load < 2").fill("#ffe0b0", 1).rule("").line("#303030", 3).ends("round", "round")
                .rule("").when("load < 4").line("#c02020", 1).beside(5).rule("").mark("star", "#208040", 8).turned("load * 20")
                .sized("8 + load * 3").build();
        assertTrue(StylePictures.difference(StylePictures.draw(areas(), style, WIDTH, HEIGHT), "fluent") < 0.02);
    }

    @Test
    void picturesAreDrawnAtTheirSizeTurnedAndFaded() throws IOException {
        var image = new java.awt.image.BufferedImage(4, 8, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 32; i++) {
            image.setRGB(i % 4, i / 4, 0xFF0000FF);
        }
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", png);
        String uri = "data:image/png;base64," + java.util.Base64.getEncoder().encodeToString(png.toByteArray());
        String sld = "<FeatureTypeStyle xmlns:xlink='http://www.w3.org/1999/xlink'><Rule><PointSymbolizer><Graphic><ExternalGraphic>"
                + "<OnlineResource xlink:href='" + uri + "'/><Format>image/png</Format></ExternalGraphic><Opacity>0.5</Opacity>"
                + "<Size>40</Size><Rotation>90</Rotation><Displacement><DisplacementX>30</DisplacementX>"
                + "<DisplacementY>10</DisplacementY></Displacement></Graphic></PointSymbolizer></Rule></FeatureTypeStyle>";
        MapStyle style = SldReader.read(new java.io.ByteArrayInputStream(sld.getBytes(java.nio.charset.StandardCharsets.UTF_8))).first();
        FeatureSet one = FeatureSet.builder().add("p", StylePictures.FACTORY.createPoint(StylePictures.at(0, 0)), Map.of()).build();
        Surface drawn = StylePictures.draw(one, style, WIDTH, HEIGHT);
        // 40 high and 20 wide, lying: 40 wide and 20 high about (90 + 30, 60 - 10).
        assertEquals(128, drawn.pixels()[50 * WIDTH + 120] >> 16 & 255, 4);
        assertEquals(128, drawn.pixels()[50 * WIDTH + 103] >> 16 & 255, 4);
        assertEquals(0xFFFFFFFF, drawn.pixels()[50 * WIDTH + 97]);
        assertEquals(0xFFFFFFFF, drawn.pixels()[63 * WIDTH + 120]);
    }

    @Test
    void patternsAndHatchesFitTogetherAcrossTiles() throws IOException {
        for (String name : List.of("polygon-hatched", "polygon-brush", "polygon-dots", "line-cased-labels")) {
            MapStyle style = qgis(name);
            var layer = org.tessera.map.layer.FeatureLayer.of("l", "L", name.startsWith("line") ? lines() : areas(), style);
            PixelGrid whole = new PixelGrid(-90, -60, WIDTH, HEIGHT, 1);
            Surface at = new Surface(WIDTH, HEIGHT);
            FeaturePainter painter = new FeaturePainter(new org.tessera.map.raster.SpanRaster());
            painter.paint(layer, whole, 1, at, () -> false);
            Surface pieces = new Surface(WIDTH, HEIGHT);
            for (int i = 0; i < 4; i++) {
                Surface piece = new Surface(WIDTH / 2, HEIGHT / 2);
                int left = i % 2 * WIDTH / 2;
                int top = i / 2 * HEIGHT / 2;
                painter.paint(layer, new PixelGrid(-90 + left, -60 + top, WIDTH / 2, HEIGHT / 2, 1), 1, piece, () -> false);
                pieces.blend(piece, left, top, 1);
            }
            int different = 0;
            for (int i = 0; i < at.pixels().length; i++) {
                different += Math.abs((at.pixels()[i] >>> 24) - (pieces.pixels()[i] >>> 24)) > 8 ? 1 : 0;
            }
            assertEquals(0, different, name);
        }
    }

    @Test
    void everyMarkHasAFormOfItsOwn() {
        List<String> names = new ArrayList<>(WellKnownMark.CLOSED);
        names.addAll(WellKnownMark.OPEN);
        List<List<Double>> forms = new ArrayList<>();
        for (String name : names) {
            var path = new org.tessera.map.raster.ScreenPath();
            SymbolOutline.trace(path, name, 0, 0, 20);
            List<Double> form = new ArrayList<>();
            for (int i = 0; i < path.start(path.parts()); i++) {
                form.add(path.x(i));
                form.add(path.y(i));
            }
            forms.add(form);
            assertEquals(WellKnownMark.CLOSED.contains(name), form.subList(0, 2).equals(form.subList(form.size() - 2, form.size())));
        }
        assertEquals(names.size(), forms.stream().distinct().count());
    }
}
