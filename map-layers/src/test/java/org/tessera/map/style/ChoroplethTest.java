package org.tessera.map.style;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChoroplethTest {

    private static final double[] LOADS = {0, 3, 7, 20};

    private static FeatureSet areas(int count) {
        FeatureSet.Builder builder = FeatureSet.builder();
        for (int i = 0; i < count; i++) {
            builder.add("a" + i, new GeometryFactory().toGeometry(new Envelope(i, i + 1, 0, 1)),
                    i < LOADS.length ? Map.of("load", LOADS[i]) : Map.of("name", "none"));
        }
        return builder.build();
    }

    @Test
    void everyAreaMatchesTheRuleOfItsClassAndNoOther() {
        FeatureSet areas = areas(4);
        double[] values = Choropleth.attribute(areas, "load");
        assertArrayEquals(LOADS, values);
        StyleTable table = new Choropleth(values, areas, Classes.manual(0, 5, 10, 20), Palette.TIDE, Ground.LIGHT, 0.7)
                .style(number -> String.format("%.0f", number), "no data").compile(areas);
        assertEquals(List.of("0 – 5", "5 – 10", "10 – 20"), table.rules().stream().map(PaintRule::name).toList());
        int[] expected = {0, 0, 1, 2};
        for (int feature = 0; feature < 4; feature++) {
            for (int rule = 0; rule < 3; rule++) {
                assertEquals(rule == expected[feature], table.matches(feature, rule));
            }
        }
        int colour = ((Paint.Fill) table.rules().get(2).paints().getFirst()).colour();
        assertEquals(Palette.TIDE.colours(3, Ground.LIGHT)[2] & 0xFFFFFF, colour & 0xFFFFFF);
    }

    @Test
    void aRateOverNothingIsNoData() {
        assertTrue(Double.isNaN(Choropleth.rate(0, 0)));
        assertTrue(Double.isNaN(Choropleth.rate(3, 0)));
        assertEquals(0, Choropleth.rate(0, 4));
        assertTrue(Double.isNaN(Choropleth.attribute(areas(5), "load")[4]));
    }
}
