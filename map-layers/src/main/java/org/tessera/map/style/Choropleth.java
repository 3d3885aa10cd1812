package org.tessera.map.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

import org.tessera.map.index.FeatureSet;

/**
 * Areas coloured by the class of a number. A number that is not finite is no data and drawn as a hatch, never as zero.
 *
 * @param values   one a feature, in the set's order; NaN for no data
 * @param features the set
 * @param classes  how the numbers are cut
 * @param palette  a ramp
 * @param ground   canvas it is for
 * @param opacity  of the colours, 0 to 1
 */
public record Choropleth(double[] values, FeatureSet features, Classes classes, Palette palette, Ground ground, double opacity) {

    private static final double HATCH_SPACING = 7;

    /** Numbers by feature id; a function that throws for an id must not be given. */
    public static double[] values(FeatureSet features, ToDoubleFunction<String> number) {
        double[] values = new double[features.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number.applyAsDouble(features.id(i));
        }
        return values;
    }

    /** Numbers of an attribute; what is no number is no data. */
    public static double[] attribute(FeatureSet features, String name) {
        return values(features, id -> features.attributes(features.indexOf(id)).get(name) instanceof Number number
                ? number.doubleValue() : Double.NaN);
    }

    /** A share; no data when nothing stands below the line. */
    public static double rate(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    /**
     * The style: one rule a class, its name the words of a legend, and one for no data when there is any.
     *
     * @param number how numbers are written
     * @param noData words for features without data
     */
    public MapStyle style(DoubleFunction<String> number, String noData) {
        List<Set<String>> members = new ArrayList<>();
        for (int i = 0; i <= classes.count(); i++) {
            members.add(new HashSet<>());
        }
        for (int i = 0; i < values.length; i++) {
            int index = classes.of(values[i]);
            members.get(index < 0 ? classes.count() : index).add(features.id(i));
        }
        Styles styles = Styles.named("choropleth");
        int[] colours = classes.count() == 0 ? new int[0] : palette.colours(classes.count(), ground);
        for (int i = 0; i < classes.count(); i++) {
            styles.rule(classes.label(i, number)).ids(members.get(i)).fill(Rgba.hex(colours[i]), opacity);
        }
        if (!members.getLast().isEmpty()) {
            styles.rule(noData).ids(members.getLast()).hatch(Rgba.hex(Palette.noData(ground)), 1, HATCH_SPACING);
        }
        return styles.build();
    }
}
