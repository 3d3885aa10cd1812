package org.tessera.map.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads OGC Filter 1.0 and 1.1. A filter that cannot be read takes no feature, and is told. */
final class SldFilters {

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final SldExpressions expressions;
    private final SldProblems problems;

    SldFilters(SldExpressions expressions, SldProblems problems) {
        this.expressions = expressions;
        this.problems = problems;
    }

    /** The filter inside a Filter element. */
    Filter read(SldElement filter) {
        List<SldElement> parts = filter.children();
        if (parts.size() > 1 && parts.stream().allMatch(part -> part.name().matches("FeatureId|GmlObjectId|ResourceId"))) {
            return ids(parts);
        }
        if (parts.size() != 1) {
            problems.error(filter, "holds " + parts.size() + " conditions, it takes one");
            return Filter.EXCLUDE;
        }
        return condition(parts.getFirst());
    }

    private Filter condition(SldElement element) {
        return switch (element.name()) {
            case "And" -> filters.and(conditions(element));
            case "Or" -> filters.or(conditions(element));
            case "Not" -> negated(element);
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull", "PropertyIsNil" -> operands(element, 1).map(at -> (Filter) filters.isNull(at.getFirst()))
                    .orElse(Filter.EXCLUDE);
            case "PropertyIsBetween" -> between(element);
            case "FeatureId", "GmlObjectId", "ResourceId" -> ids(List.of(element));
            case "BBOX", "Intersects", "Within", "Disjoint" -> spatial(element);
            default -> element.name().startsWith("PropertyIs") ? comparison(element) : unsupported(element);
        };
    }

    private Filter unsupported(SldElement element) {
        problems.unsupported(element);
        return Filter.EXCLUDE;
    }

    private List<Filter> conditions(SldElement element) {
        return element.children().stream().map(this::condition).toList();
    }

    private Filter negated(SldElement element) {
        if (element.children().size() != 1) {
            problems.error(element, "takes one condition");
            return Filter.EXCLUDE;
        }
        Filter inner = condition(element.children().getFirst());
        // What could not be read must not take every feature by being negated.
        return inner == Filter.EXCLUDE ? inner : filters.not(inner);
    }

    private java.util.Optional<List<Expression>> operands(SldElement element, int count) {
        List<Expression> all = expressions.arguments(element.children());
        if (all != null && all.size() != count) {
            problems.error(element, "takes " + count + " values, it has " + all.size());
        }
        return all == null || all.size() != count ? java.util.Optional.empty() : java.util.Optional.of(all);
    }

    private Filter comparison(SldElement element) {
        boolean matchCase = !element.attribute("matchCase", "true").equals("false");
        return operands(element, 2).map(at -> switch (element.name()) {
            case "PropertyIsEqualTo" -> filters.equal(at.get(0), at.get(1), matchCase);
            case "PropertyIsNotEqualTo" -> filters.notEqual(at.get(0), at.get(1), matchCase);
            case "PropertyIsLessThan" -> filters.less(at.get(0), at.get(1), matchCase);
            case "PropertyIsLessThanOrEqualTo" -> filters.lessOrEqual(at.get(0), at.get(1), matchCase);
            case "PropertyIsGreaterThan" -> filters.greater(at.get(0), at.get(1), matchCase);
            case "PropertyIsGreaterThanOrEqualTo" -> filters.greaterOrEqual(at.get(0), at.get(1), matchCase);
            default -> unsupported(element);
        }).orElse(Filter.EXCLUDE);
    }

    private Filter like(SldElement element) {
        String pattern = element.childText("Literal");
        SldElement value = element.children().stream().filter(part -> !part.name().equals("Literal")).findFirst().orElse(null);
        Expression asked = value == null ? null : expressions.expression(value);
        if (asked == null) {
            problems.error(element, "takes a property and a literal");
            return Filter.EXCLUDE;
        }
        return filters.like(asked, pattern, element.attribute("wildCard", "*"), element.attribute("singleChar", "?"),
                element.attribute("escapeChar", element.attribute("escape", "\\")),
                !element.attribute("matchCase", "true").equals("false"));
    }

    private Filter between(SldElement element) {
        List<Expression> at = new ArrayList<>();
        for (SldElement part : element.children()) {
            at.add(part.name().endsWith("Boundary") ? expressions.content(part) : expressions.expression(part));
        }
        if (at.size() != 3 || at.contains(null)) {
            problems.error(element, "takes a value and two boundaries");
            return Filter.EXCLUDE;
        }
        return filters.between(at.get(0), at.get(1), at.get(2));
    }

    private Filter ids(List<SldElement> elements) {
        Set<Identifier> ids = new HashSet<>();
        elements.forEach(element -> ids.add(filters.featureId(
                element.attribute("fid", element.attribute("id", element.attribute("rid", ""))))));
        return filters.id(ids);
    }

    /** Conditions on a box in degrees; the property is always the feature's one geometry. */
    private Filter spatial(SldElement element) {
        Envelope box = element.children().stream().filter(part -> part.name().matches("Box|Envelope")).findFirst()
                .map(this::box).orElse(null);
        if (box == null) {
            problems.error(element, "is supported with a gml:Box or gml:Envelope in degrees only");
            return Filter.EXCLUDE;
        }
        Expression shape = filters.property("");
        Expression there = filters.literal(new GeometryFactory().toGeometry(box));
        return switch (element.name()) {
            case "Within" -> filters.within(shape, there);
            case "Disjoint" -> filters.disjoint(shape, there);
            // A box filter of SLD means that the geometry itself meets the box.
            default -> filters.intersects(shape, there);
        };
    }

    private Envelope box(SldElement element) {
        String crs = element.attribute("srsName", "EPSG:4326");
        if (!crs.matches(".*(4326|4490|CRS84)$")) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        element.children().forEach(part -> text.append(' ').append(part.children().isEmpty() ? part.text()
                : part.childText("X") + " " + part.childText("Y")));
        double[] at = text.toString().strip().matches("[-+0-9.eE,\\s]+")
                ? Arrays.stream(text.toString().strip().split("[,\\s]+")).mapToDouble(SldFilters::ordinate).toArray() : new double[0];
        if (at.length != 4 || Arrays.stream(at).anyMatch(Double::isNaN)) {
            return null;
        }
        // The urn names axes as the EPSG register does: latitude first.
        return crs.startsWith("urn:") && !crs.endsWith("CRS84") ? new Envelope(at[1], at[3], at[0], at[2])
                : new Envelope(at[0], at[2], at[1], at[3]);
    }

    private static double ordinate(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }
}
